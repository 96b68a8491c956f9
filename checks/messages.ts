// Check: the interface's strings are the same set in every language, with the same placeholders, and each is used.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { type LocaleCode, localeCodes, sourceLocale } from '#i18n/locales.ts';
import type { Problem } from '#lib/content/problem.ts';

type Strings = ReadonlyMap<string, string>;

/** Nested messages as one list of dotted keys. */
export function flatten(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value as object, `${prefix}${key}.`)],
    ),
  );
}

/** Names between braces, in order of the alphabet. */
function placeholders(message: string): string[] {
  return parse(message)
    .flatMap((element) => (element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value]))
    .sort();
}

/** @param strings the messages of each language @param code all source text that may ask for one */
export function messageProblems(strings: Readonly<Record<LocaleCode, Strings>>, code: string): Problem[] {
  const file = (locale: LocaleCode) => `messages/${locale}.json`;
  const source = strings[sourceLocale];
  const problems: Problem[] = [];
  for (const locale of localeCodes) {
    for (const [key, message] of source) {
      const other = strings[locale].get(key);
      const wanted = placeholders(message).join(', ');
      if (other === undefined) {
        problems.push({
          file: file(locale),
          found: `no “${key}”`,
          expected: `every string of ${file(sourceLocale)}`,
          mend: `add “${key}”: it says “${message}”.`,
        });
      } else if (!other.trim()) {
        problems.push({
          file: file(locale),
          found: `“${key}” still empty`,
          expected: 'every string in every language',
          mend: `write it: in ${sourceLocale} it says “${message}”.`,
        });
      } else if (placeholders(other).join(', ') !== wanted) {
        problems.push({
          file: file(locale),
          found: `“${key}” with {${placeholders(other).join(', ')}}`,
          expected: `{${wanted}}, as in ${file(sourceLocale)}`,
          mend: 'put the same names between braces; they are not translated.',
        });
      }
    }
    for (const key of strings[locale].keys()) {
      if (!source.has(key))
        problems.push({
          file: file(locale),
          found: `“${key}”, which ${file(sourceLocale)} does not have`,
          expected: 'the same strings in every language',
          mend: 'add it there or take it out here.',
        });
    }
  }
  for (const key of source.keys()) {
    // Keys are written out at the call, or end in `${…}`: `claim.${level}` asks for every key under it.
    const parent = key.slice(0, key.lastIndexOf('.') + 1);
    if (!code.includes(`'${key}'`) && !code.includes(`\`${parent}\${`)) {
      problems.push({
        file: file(sourceLocale),
        found: `“${key}”, which nothing shows`,
        expected: 'only strings that a page shows',
        mend: 'take it out of every language.',
      });
    }
  }
  return problems;
}

/** @param root the project's folder */
export function messages(root: string): Problem[] {
  const read = (locale: LocaleCode) => flatten(JSON.parse(readFileSync(join(root, `messages/${locale}.json`), 'utf8')));
  const strings = Object.fromEntries(localeCodes.map((locale) => [locale, read(locale)])) as unknown as Record<
    LocaleCode,
    Strings
  >;
  const code = ['app', 'components', 'lib', 'i18n', 'publish']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(root, room, name)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return messageProblems(strings, code);
}
