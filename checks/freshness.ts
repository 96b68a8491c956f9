// Checks: nothing is older than it may be (lib/content/freshness.ts has the days): a warning, and a failure with --strict.
// A number that has expired and stands on a sheet of paper is a failure always: a page withholds it, paper has a hole.
import type { Inline } from '#lib/content/blocks.ts';
import { catalogOf, quotable } from '#lib/content/catalog.ts';
import { type DueKind, dueAfter, dueDay, isExpired, isOverdue } from '#lib/content/freshness.ts';
import type { ComponentUse } from '#lib/content/mdx-file.ts';
import type { Problem } from '#lib/content/problem.ts';
import { quoteOf } from '#lib/content/quotes.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import type { YamlFile } from '#lib/content/yaml-file.ts';

const what: Record<DueKind, { read: string; field: string }> = {
  claim: { read: 'the sources of these claims', field: 'checked' },
  help: { read: 'the numbers, on the page named in “url”', field: 'verified' },
  source: { read: 'this source', field: 'checked' },
};

function overdue(kind: DueKind, file: YamlFile, line: number, names: readonly string[], due: string): Problem {
  const { read, field } = what[kind];
  return {
    file: file.path,
    line,
    found: `${names.join(', ')}: due to be checked again on ${due}`,
    expected: `${read}, read again within ${dueAfter[kind]} days`,
    mend: `read ${read}; mend what has changed, in every language; then put that day in “${field}”.`,
  };
}

/** @param today the day of the build, as `2026-11-22`: never the clock's */
export function freshness(tree: ContentTree, today: string): Problem[] {
  const { documents, help, sources } = catalogOf(tree);
  const claims = [...documents.values()].flatMap(({ facts }) => {
    const late = facts?.value.claims.filter(({ checked }) => isOverdue('claim', checked, today)) ?? [];
    const [oldest] = late.toSorted((a, b) => (a.checked < b.checked ? -1 : 1));
    if (!facts || !oldest) return [];
    const line = facts.file.lineOf(['claims', facts.value.claims.indexOf(oldest), 'checked']);
    const names = late.map(({ id }) => id);
    return overdue('claim', facts.file, line, names, dueDay('claim', oldest.checked));
  });
  const numbers = [...help.values()].flatMap(({ value, file }): Problem[] => {
    if (isExpired(value.expires, today))
      return [
        {
          file: file.path,
          line: file.lineOf(['expires']),
          found: `${value.id}: expired on ${value.expires}, so that no page shows it`,
          expected: 'a number that was read again before that day',
          mend: 'read the numbers again and put new days in “verified” and “expires”, or delete this file.',
        },
      ];
    return isOverdue('help', value.verified, today)
      ? [overdue('help', file, file.lineOf(['verified']), [value.id], dueDay('help', value.verified))]
      : [];
  });
  const origins = [...sources.values()].flatMap(({ value, file }) =>
    isOverdue('source', value.checked, today)
      ? [overdue('source', file, file.lineOf(['checked']), [value.id], dueDay('source', value.checked))]
      : [],
  );
  return [...claims, ...numbers, ...origins];
}

/** The help entries whose numbers stand in words. */
const phonesIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'text') return [];
    if (inline.type === 'inline' && inline.name === 'Phone') return inline.attributes.of ?? [];
    return phonesIn(inline.children);
  });

/**
 * Numbers on sheets of paper that may not be shown any more: their own, and those in a sentence that they quote.
 * @param today the day of the build, as `2026-11-22`
 */
export function expiredOnPaper(tree: ContentTree, today: string): Problem[] {
  const catalog = catalogOf(tree);
  const sheets = [...catalog.documents.values()].filter(({ facts }) => facts?.value.layout);
  return sheets.flatMap(({ pages }) =>
    pages.flatMap(({ page, locale }) => {
      const entriesOf = ({ name, attributes }: ComponentUse): string[] => {
        if (name === 'Phone') return attributes.of ? [attributes.of] : [];
        if (name !== 'Quote') return [];
        const quote = quoteOf(attributes);
        return phonesIn(quotable(catalog, quote, locale)[quote.part - 1] ?? []);
      };
      return page.components.flatMap((use) =>
        entriesOf(use).flatMap((id): Problem[] => {
          const entry = catalog.help.get(id);
          if (!entry || !isExpired(entry.value.expires, today)) return [];
          return [
            {
              file: page.path,
              line: use.line,
              found: `the number of “${id}”, which expired on ${entry.value.expires}, on a sheet of paper`,
              expected: `numbers that may be shown on ${today}: paper cannot withhold one, nor call one back`,
              mend: `ask for the number again, on the page named in “url” of ${entry.file.path}, and put new days in “verified” and “expires” there; or take it off this sheet, in every language.`,
            },
          ];
        }),
      );
    }),
  );
}
