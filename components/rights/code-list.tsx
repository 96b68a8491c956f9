// Every code that was ever given, for somebody who holds paper and cannot scan it.
import type { LocaleCode } from '#i18n/locales.ts';
import { allCodes } from '#lib/content/repository.ts';
import { codePath } from '#lib/site/address.ts';

export function CodeList({ locale }: { locale: LocaleCode }) {
  return (
    <ul className="codes">
      {allCodes().map(({ code, title }) => (
        <li key={code}>
          <a href={codePath(code)}>
            {code} · {title[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
}
