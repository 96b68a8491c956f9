// A number that has expired may stand on no sheet of paper; a page may hold it, and withholds it.
import { describe, expect, it } from 'vitest';
import { expiredOnPaper } from '#checks/freshness.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import type { ContentTree, DocumentFiles } from '#lib/content/tree.ts';
import { readYaml } from '#lib/content/yaml-file.ts';
import { help } from './given.ts';

const entry = (id: string, expires: string) =>
  `id: ${id}\norder: 1\nname: Somebody\ndoes: {en: Helps., es: Ayuda.}\nphones:\n  - {e164: "+13126601370", label: {en: Call, es: Llame}}\nurl: https://example.org\nregions: [chicago]\nverified: 2026-11-22\nverifiedOn: {en: a page, es: una página}\nconfidence: high\nexpires: ${expires}\n`;

function document(id: string, words: string, more = ''): DocumentFiles {
  const folder = `content/flyers/${id}`;
  const facts = `id: ${id}\nkind: ${more ? 'flyer' : 'page'}\norder: 1\nlegalReview: null\nclaims: []\nrelated: []\nhelp: []\n${more}`;
  const text = `---\ntitle: A\nslug: a\nsummary: A\nshare: A\n---\n\n${words}\n`;
  return {
    kind: more ? 'flyer' : 'page',
    id,
    folder,
    facts: readYaml(`${folder}/facts.yml`, facts),
    pages: { en: readMdx(`${folder}/en.mdx`, text) },
  };
}

const layout = 'layout: poster\n';

function found(day: string, ...documents: DocumentFiles[]): string[] {
  const [old, young] = [help(entry('old', '2027-01-10')), help(entry('young', '2027-06-01'))];
  const data = [old, young].flatMap((tree, at) => tree.data.map((each) => ({ ...each, id: at ? 'young' : 'old' })));
  const tree: ContentTree = { ...old, documents, data };
  return expiredOnPaper(tree, day).map(({ file, line, found: what }) => `${file}:${line} ${what}`);
}

describe('a number that has expired', () => {
  const sheet = document('sheet', 'Call <Phone of="old" />.\n\n- Or <Phone of="young" />.', layout);

  it('is named on a sheet from its day on, with the line', () => {
    expect(found('2027-01-09', sheet)).toEqual([]);
    expect(found('2027-01-10', sheet)).toEqual([
      'content/flyers/sheet/en.mdx:8 the number of “old”, which expired on 2027-01-10, on a sheet of paper',
    ]);
  });

  it('is named in a sentence that a sheet quotes', () => {
    const owner = document(
      'owner',
      'x\n\n<Claim id="C1.1">Yes.</Claim> <Claim id="C1.1">Call <Phone of="old" />.</Claim>',
    );
    const quoting = (part: number) => document('quoting', `<Quote claim="C1.1" part="${part}" from="owner" />`, layout);
    expect(found('2027-02-01', owner, quoting(1))).toEqual([]);
    expect(found('2027-02-01', owner, quoting(2))).toEqual([
      expect.stringContaining('quoting/en.mdx:8 the number of “old”'),
    ]);
  });

  it('is left to a page to withhold', () => {
    expect(found('2027-02-01', document('page', 'Call <Phone of="old" />.'))).toEqual([]);
  });
});
