// The files for programs, by name. What stands in each is in its schema.
import { apiNames } from '#lib/api/shapes.ts';
import { apiPath, apiSchemaPath } from '#lib/site/address.ts';

export function ApiFiles() {
  return (
    <ul>
      {['index', ...apiNames].map((name) => (
        <li key={name}>
          <a href={apiPath(name)}>{name}.json</a> · <a href={apiSchemaPath(name)}>{name} schema</a>
        </li>
      ))}
    </ul>
  );
}
