// A content tree out of a few words, for the tests of checks/.

import { type Prose, proseOf } from '#checks/prose.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import { readYaml } from '#lib/content/yaml-file.ts';

const front = (title: string) => `---\ntitle: ${title}\nslug: page\nsummary: ${title}\nshare: ${title}\n---\n`;

/** One page in both languages, with the claims C1.1 (high) and C1.2 (medium). */
export function page(en: string, es = ''): ContentTree {
  const source = 'sources: [{source: a}]';
  const claims = `claims:\n  - {id: C1.1, confidence: high, checked: 2026-11-22, ${source}}\n  - {id: C1.2, confidence: medium, checked: 2026-11-22, ${source}}`;
  const facts = `id: page\nkind: page\norder: 1\nlegalReview: null\n${claims}\nrelated: []\nhelp: []\n`;
  const folder = 'content/pages/page';
  return {
    documents: [
      {
        kind: 'page',
        id: 'page',
        folder,
        facts: readYaml(`${folder}/facts.yml`, facts),
        pages: {
          en: readMdx(`${folder}/en.mdx`, front('A page') + en),
          es: readMdx(`${folder}/es.mdx`, front('Una página') + es),
        },
      },
    ],
    data: [],
    recordings: [],
    ledger: undefined,
    problems: [],
  };
}

/** One help entry. */
export function help(yaml: string): ContentTree {
  return {
    documents: [],
    data: [{ kind: 'help', id: 'x', file: readYaml('content/help/x.yml', yaml) }],
    recordings: [],
    ledger: undefined,
    problems: [],
  };
}

/** One text, as a paragraph of a page. */
export const said = (lang: string, text: string, more: Partial<Prose> = {}): Prose[] => [
  { file: `${lang}.mdx`, line: 1, lang, text, ...more },
];

/** The words of one page in one language, without its title and summary. */
export const proseIn = (lang: 'en' | 'es', words: string): Prose[] =>
  proseOf(lang === 'en' ? page(words) : page('', words)).filter(
    ({ file, line }) => file.includes(`/${lang}.`) && (line ?? 0) > 5,
  );
