// What in the content is due, old or missing on a day, as rows. Pure: no disk, no clock. checks/freshness.ts decides
// what stops a strict check; this only tells an editor what to do next.
import { sourceLocale, translationLocales } from '#i18n/locales.ts';
import { type Catalog, catalogOf } from '#lib/content/catalog.ts';
import { daysBetween, freshnessOf, isExpired } from '#lib/content/freshness.ts';
import { driftSince, isCurrent, passagesOf } from '#lib/content/passages.ts';
import type { ContentTree } from '#lib/content/tree.ts';

export const topics = ['claims', 'numbers', 'sources', 'links', 'translations', 'reviews'] as const;
export type Topic = (typeof topics)[number];

/** From the worst to the best. */
export const states = ['missing', 'expired', 'overdue', 'old', 'soon', 'not opened', 'not reviewed', 'fine'] as const;
export type State = (typeof states)[number];

export interface Row {
  readonly topic: Topic;
  readonly id: string;
  readonly state: State;
  /** The last day on which it is not yet overdue. */
  readonly due?: string;
  /** Days until then; negative when it is past. */
  readonly days?: number;
  /** What else an editor should know. */
  readonly note?: string;
  /** Where it is mended: a file, with its line where one is known. */
  readonly file: string;
}

/** How many days before its due day a thing is said to be due soon. */
export const soonDays = 14;

const aged = (kind: 'claim' | 'help' | 'source', checked: string, today: string) => {
  const { due, overdue } = freshnessOf(kind, checked, today);
  const days = daysBetween(today, due);
  return { due, days, state: overdue ? 'overdue' : days <= soonDays ? 'soon' : 'fine' } as const;
};

function claims({ claims }: Catalog, today: string): Row[] {
  return [...claims].map(([id, { value, file, line }]) => ({
    topic: 'claims',
    id,
    ...aged('claim', value.checked, today),
    ...(value.confidence === 'medium' ? { note: 'medium confidence' } : {}),
    file: `${file.path}:${line}`,
  }));
}

function numbers({ help }: Catalog, today: string): Row[] {
  return [...help].map(([id, { value, file }]): Row => {
    const expired = isExpired(value.expires, today);
    const note = expired
      ? `withheld since ${value.expires}`
      : value.confidence === 'medium'
        ? 'not confirmed'
        : `withheld from ${value.expires}`;
    const row = { topic: 'numbers', id, ...aged('help', value.verified, today), note } as const;
    return { ...row, ...(expired ? { state: 'expired' } : {}), file: `${file.path}:${file.lineOf(['verified'])}` };
  });
}

function sources({ sources }: Catalog, today: string): Row[] {
  return [...sources].map(([id, { value, file }]) => ({
    topic: 'sources',
    id,
    ...aged('source', value.checked, today),
    file: `${file.path}:${file.lineOf(['checked'])}`,
  }));
}

function links({ sources }: Catalog): Row[] {
  return [...sources].flatMap(([id, { value, file }]): Row[] =>
    value.url
      ? [
          {
            topic: 'links',
            id,
            state: value.linkChecked ? 'fine' : 'not opened',
            note: value.url,
            file: `${file.path}:${file.lineOf(['linkChecked'])}`,
          },
        ]
      : [],
  );
}

function translations({ documents }: Catalog): Row[] {
  return [...documents].flatMap(([id, { files, pages }]) =>
    translationLocales.map((locale): Row => {
      const source = pages.find((page) => page.locale === sourceLocale)?.page;
      const translated = pages.find((page) => page.locale === locale);
      const row = { topic: 'translations', id: `${id} (${locale})`, file: `${files.folder}/${locale}.mdx` } as const;
      const pinned = translated?.matter?.translationOf;
      if (!translated || !source) return { ...row, state: 'missing', note: 'no such file' };
      if (!pinned) return { ...row, state: 'missing', note: `never pinned: npm run content -- pin ${locale} ${id}` };
      const passages = passagesOf(source);
      if (isCurrent(pinned, passages)) return { ...row, state: 'fine' };
      const { changed, gone } = driftSince(pinned, passages);
      const count = Math.max(changed.length, gone, 1);
      return {
        ...row,
        state: 'old',
        note: `${count} ${count === 1 ? 'passage' : 'passages'} changed in ${sourceLocale}`,
      };
    }),
  );
}

function reviews({ documents }: Catalog): Row[] {
  return [...documents].flatMap(([id, { facts }]): Row[] => {
    if (!facts?.value.claims.length) return [];
    const { legalReview } = facts.value;
    return [
      {
        topic: 'reviews',
        id,
        state: legalReview ? 'fine' : 'not reviewed',
        note: legalReview ? `${legalReview.by}, ${legalReview.on}` : 'no attorney has read it',
        file: `${facts.file.path}:${facts.file.lineOf(['legalReview'])}`,
      },
    ];
  });
}

/** Every row, the most pressing first: by state, then by the day it is due, then by name. */
export function statusOf(tree: ContentTree, today: string): Row[] {
  const catalog = catalogOf(tree);
  const order = new Intl.Collator('en', { numeric: true });
  return [
    ...claims(catalog, today),
    ...numbers(catalog, today),
    ...sources(catalog, today),
    ...links(catalog),
    ...translations(catalog),
    ...reviews(catalog),
  ].sort(
    (a, b) =>
      topics.indexOf(a.topic) - topics.indexOf(b.topic) ||
      states.indexOf(a.state) - states.indexOf(b.state) ||
      (a.due ?? '').localeCompare(b.due ?? '') ||
      order.compare(a.id, b.id),
  );
}

/** Rows of words as lines, each column as wide as its widest word. */
export function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
