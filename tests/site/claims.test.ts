// Every sentence of law leads to its sources, with the day they were checked, and the page says who has not read it.
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import type { LocaleCode } from '#i18n/locales.ts';
import { formatDay, translator } from '#i18n/translator.ts';
import { type ClaimFacts, claims, type DocumentFacts, documents } from './content.ts';
import { type Page, type Site, site } from './pages.ts';
import { type Planted, pageRule } from './rule.ts';
import { piecesOf, textOf } from './words.ts';

type Claims = ReadonlyMap<string, ClaimFacts>;

const wordsOf = (element: Element) => textOf(piecesOf(element));
const idOf = (mark: Element) => String(mark.properties.href).replace(/^#source-/, '');
const marksOf = ({ tree }: Page) => selectAll('a.mark', tree);

/** What is wrong with the source entries that a page's marks lead to. */
function sourceProblems(page: Page, known: Claims): string[] {
  const { locale } = page;
  if (!locale) return [];
  const t = translator(locale);
  return [...new Set(marksOf(page).map(idOf))].flatMap((id, at) => {
    const facts = known.get(id);
    if (!facts) return [`${id}: no facts.yml has this claim`];
    const entry = select(`section li[id="source-${id}"]`, page.tree);
    if (!entry) return [`${id}: the mark leads to no entry`];
    const words = wordsOf(entry);
    const cited = selectAll('cite', entry).map(wordsOf);
    const label = t('claim.source', { number: String(at + 1) });
    const marks = marksOf(page).filter((mark) => idOf(mark) === id);
    return [
      ...facts.citations
        .filter((citation) => !cited.some((words) => words.startsWith(citation)))
        .map((citation) => `does not cite “${citation}”`),
      ...(words.includes(t('sources.checkedOn', { date: formatDay(locale, facts.checked) }))
        ? []
        : [`does not say ${facts.checked}`]),
      ...(words.includes(t(`sources.confidence.${facts.confidence}`)) ? [] : [`does not say “${facts.confidence}”`]),
      ...marks
        .filter((mark) => wordsOf(mark) !== String(at + 1))
        .map((mark) => `its mark is ${wordsOf(mark)}, it is number ${at + 1}`),
      ...marks
        .filter((mark) => mark.properties.ariaLabel !== label)
        .map((mark) => `its mark is called “${mark.properties.ariaLabel}”`),
      ...(select(`a[href="#claim-${id}"]`, entry) && select(`a.mark[id="claim-${id}"]`, page.tree)
        ? []
        : ['no way back']),
    ].map((problem) => `${id}: ${problem}`);
  });
}

/** The sentences that a page with claims ends with. */
function ending(page: Page, locale: LocaleCode, known: Claims, review: DocumentFacts['legalReview']): string {
  const t = translator(locale);
  const oldest =
    marksOf(page)
      .flatMap((mark) => known.get(idOf(mark))?.checked ?? [])
      .sort()[0] ?? '1970-01-01';
  const reviewed = review
    ? t('status.reviewed', { by: review.by, date: formatDay(locale, review.on) })
    : t('status.notReviewed');
  return `${t('status.checked', { date: formatDay(locale, oldest) })} ${reviewed}`;
}

function endingProblems(page: Page, content: ReturnType<typeof contentOf>): string[] {
  const { locale } = page;
  if (!locale || marksOf(page).length === 0) return [];
  const document = content.documents.find(({ paths }) => paths[locale] === page.path);
  const expected = ending(page, locale, content.claims, document?.legalReview ?? null);
  // After the sentences nothing comes but what every page has, and the address on paper.
  const words = selectAll('main', page.tree).map(wordsOf).join('\n');
  const lines = words.split('\n');
  const paper = selectAll('main .print-only', page.tree).map(wordsOf);
  const last = lines.filter((line) => !paper.includes(line)).at(-1) ?? '';
  return last.includes(expected) ? [] : [`ends with “${last}”, expected “${expected}”`];
}

const facts: Claims = new Map([
  ['C1', { id: 'C1', checked: '2026-11-22', confidence: 'high', citations: ['A v. B', 'C v. D'] }],
  ['C2', { id: 'C2', checked: '2026-11-02', confidence: 'medium', citations: ['E v. F'] }],
]);
/** The content that a site is made from; a planted one has claims of its own. */
function contentOf(of: Site): { claims: Claims; documents: readonly DocumentFacts[] } {
  return of === site ? { claims, documents } : { claims: facts, documents: [] };
}

const mark = (id: string, number: number) =>
  `<a class=mark id="claim-${id}" href="#source-${id}" aria-label="Fuente ${number}">${number}</a>`;
const entry = (id: string, words: string) => `<li id="source-${id}">${words} <a href="#claim-${id}">Volver</a></li>`;
const goodEntries = `${entry('C1', '<p><cite>A v. B</cite>. <cite>C v. D, at 1</cite> Revisada el 22 de noviembre de 2026. Alta.')}${entry('C2', '<cite>E v. F</cite> Revisada el 2 de noviembre de 2026. Media.')}`;
const status = '<p>Comparada con sus fuentes el 2 de noviembre de 2026. Ningún abogado la ha revisado todavía.</p>';
const paper = '<p class=print-only>Impreso de x</p>';
const html = (marks: string, rest: string) => `<main><p>${marks}</p><section><ol>${rest}</section>${paper}</main>`;

const sourcesPlanted: Planted[] = [
  [html(mark('C1', 1) + mark('C2', 2), goodEntries), []],
  [html(mark('C1', 1), ''), ['C1: the mark leads to no entry']],
  [html(mark('C9', 1), ''), ['C9: no facts.yml has this claim']],
  [
    html(mark('C2', 2), '<li id="source-C2"><cite>G v. H</cite> Revisada el 3 de noviembre de 2026.</li>'),
    [
      'C2: does not cite “E v. F”',
      'C2: does not say 2026-11-02',
      'C2: does not say “medium”',
      'C2: its mark is 2, it is number 1',
      'C2: its mark is called “Fuente 2”',
      'C2: no way back',
    ],
  ],
];

pageRule(
  'every source mark leads to an entry with its citations, the day, and how sure we are',
  (page, of) => sourceProblems(page, contentOf(of).claims),
  sourcesPlanted,
);

pageRule(
  'a page with source marks ends by saying when it was checked and that no lawyer has read it',
  (page, of) => endingProblems(page, contentOf(of)),
  [
    [html(mark('C1', 1) + mark('C2', 2), goodEntries + status), []],
    [
      html(mark('C1', 1), `${goodEntries}${status}`),
      [
        'ends with “Comparada con sus fuentes el 2 de noviembre de 2026. Ningún abogado la ha revisado todavía.”, expected “Comparada con sus fuentes el 22 de noviembre de 2026. Ningún abogado la ha revisado todavía.”',
      ],
    ],
    [
      html(mark('C2', 1), `${status}</ol><p>Fin`),
      [
        'ends with “Fin”, expected “Comparada con sus fuentes el 2 de noviembre de 2026. Ningún abogado la ha revisado todavía.”',
      ],
    ],
    ['<main>Sin fuentes', []],
  ],
);

pageRule(
  'every entry of the sources is one that a mark leads to',
  (page) => {
    const marked = new Set(marksOf(page).map(idOf));
    return selectAll('li[id^="source-"]', page.tree)
      .map((entry) => String(entry.properties.id).slice('source-'.length))
      .filter((id) => !marked.has(id));
  },
  [[html(mark('C1', 1), goodEntries), ['C2']]],
);

test('every claim of the content is said on a page in every language', () => {
  const said = new Set(site.pages.flatMap((page) => marksOf(page).map((mark) => `${page.locale} ${idOf(mark)}`)));
  const locales = [...new Set(site.pages.flatMap((page) => page.locale ?? []))];
  const expected = locales.flatMap((locale) => [...claims.keys()].map((id) => `${locale} ${id}`));
  expect(expected.length).toBeGreaterThan(0);
  expect([...said].sort()).toEqual(expected.sort());
});

test('every guide has source marks', () => {
  const guides = documents.filter(({ kind }) => kind === 'guide').flatMap(({ paths }) => Object.values(paths));
  const marked = site.pages.filter((page) => marksOf(page).length > 0).map(({ path }) => path);
  expect(guides.length).toBeGreaterThan(0);
  expect(marked).toEqual(expect.arrayContaining(guides));
});
