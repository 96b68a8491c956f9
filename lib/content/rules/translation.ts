// Rule: a translation follows the text it was made from; when that changes, the build says which passages.
import { sourceLocale } from '#i18n/locales.ts';
import type { Catalog, CatalogPage } from '../catalog.ts';
import { driftSince, isCurrent, passagesOf } from '../passages.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../schema-problems.ts';

function staleness(id: string, source: CatalogPage, translation: CatalogPage): Problem[] {
  const { translationOf } = translation.matter ?? {};
  const { path, frontMatter } = translation.page;
  const pin = `npm run content -- pin ${translation.locale} ${id}`;
  if (translationOf === undefined) {
    return [
      {
        file: path,
        line: 1,
        found: 'no “translationOf”',
        expected: `the fingerprint of ${source.page.path} that this text follows`,
        mend: `when the two say the same, run: ${pin}`,
      },
    ];
  }
  const passages = passagesOf(source.page);
  if (isCurrent(translationOf, passages)) return [];
  const drift = driftSince(translationOf, passages);
  const translated = passagesOf(translation.page);
  const aligned = drift.pinned === passages.length && translated.length === passages.length;
  const changes = drift.pinned
    ? drift.changed.map(({ passage, index }) => {
        const there = aligned ? `; here it is line ${translated[index]?.line}` : '';
        return `\n              ${source.page.path}:${passage.line} ${quote(passage.text)}${there}`;
      })
    : [];
  const gone =
    drift.gone > drift.changed.length
      ? `\n              and ${drift.gone - drift.changed.length} passages that are there no more`
      : '';
  return [
    {
      file: path,
      line: frontMatter.lineOf(['translationOf']),
      found: drift.pinned
        ? `a translation of an older text. Changed since:${changes.join('')}${gone}`
        : 'a translation that was never pinned to its text',
      expected: `the text of ${source.page.path} as it stands now`,
      mend: `bring this page up to date, then run: ${pin}`,
    },
  ];
}

export function translation(catalog: Catalog): Problem[] {
  return [...catalog.documents].flatMap(([id, { pages }]) => {
    const source = pages.find((page) => page.locale === sourceLocale);
    if (!source || source.page.problems.length) return [];
    return pages.flatMap((page) =>
      page === source || !page.matter || page.page.problems.length ? [] : staleness(id, source, page),
    );
  });
}
