// Step: the content as JSON for partners, under api/v1, each file with its licence and its JSON Schema.
// Refuses to write what its own schema does not allow.
import { localeCodes, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { apiItems } from '#lib/api/items.ts';
import { type ApiAbout, apiNames, apiShapes, indexShape, jsonSchemaOf } from '#lib/api/shapes.ts';
import { absolute, apiPath, apiSchemaPath, entryPath, feedPath } from '#lib/site/address.ts';
import { license } from '#lib/site/license.ts';
import { basePath, buildDay } from '#lib/site/settings.ts';
import { PublishError, type PublishStep, pathOf } from './site.ts';

function aboutOf(name: string): ApiAbout {
  return {
    $schema: absolute(apiSchemaPath(name)),
    site: absolute(entryPath),
    license,
    attribution: localeCodes.map((locale) => translator(locale)('site.name')).join(' · '),
    notice: Object.fromEntries(
      localeCodes.map((locale) => [locale, translator(locale)('footer.notAdvice')]),
    ) as ApiAbout['notice'],
    asOf: buildDay,
  };
}

export const addApi: PublishStep = {
  name: 'write the data for partners',
  run(site) {
    const files = new Map(site.files);
    const add = (path: string, value: object) =>
      files.set(pathOf(path, basePath), Buffer.from(`${JSON.stringify(value, null, 1)}\n`));
    const index = {
      ...aboutOf('index'),
      files: apiNames.map((name) => ({
        name,
        about: apiShapes[name].description ?? '',
        url: absolute(apiPath(name)),
        schema: absolute(apiSchemaPath(name)),
      })),
      feeds: localeCodes.map((locale) => ({
        language: locales[locale].formats,
        rss: absolute(feedPath(locale, 'xml')),
        json: absolute(feedPath(locale, 'json')),
      })),
    };
    const all = [
      ...apiNames.map((name) => [name, apiShapes[name], { ...aboutOf(name), items: apiItems[name]() }] as const),
      ['index', indexShape, index] as const,
    ];
    for (const [name, shape, value] of all) {
      const { error } = shape.safeParse(value);
      if (error)
        throw new PublishError(
          error.issues.map(
            ({ path, message }) =>
              `out${apiPath(name)}\n  found:    ${path.join('.')}: ${message}\n  expected: what lib/api/shapes.ts says\n  to mend:  correct lib/api/items.ts, or add the field to the shape (none may be taken away).`,
          ),
        );
      add(apiPath(name), value);
      add(apiSchemaPath(name), jsonSchemaOf(shape, absolute(apiSchemaPath(name))));
    }
    return { ...site, files };
  },
};
