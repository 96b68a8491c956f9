// The data for partners: every file is what its published schema says (read by ajv), carries its licence, and says the
// same as the content and the pages.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { claims, documents } from './content.ts';
import { basePath, fileOf, site, siteUrl } from './pages.ts';
import { piecesOf, textOf } from './words.ts';

const names = ['index', 'documents', 'claims', 'phrases', 'help', 'changes'];
// biome-ignore lint/suspicious/noExplicitAny: what a partner gets is JSON of which nothing is known yet
const read = (file: string): any => JSON.parse(site.read(file));
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/, uri: (text) => URL.canParse(text) },
});
const origin = new URL(siteUrl).origin;
const fileAt = (address: string) => fileOf(new URL(address).pathname);

describe.each(names)('api/v1/%s.json', (name) => {
  const data = read(`/api/v1/${name}.json`);
  const schema = read(`/api/v1/schema/${name}.json`);

  it('is what its schema says', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(data.$schema).toBe(schema.$id);
    expect(fileAt(schema.$id)).toBe(`/api/v1/schema/${name}.json`);
    const validate = ajv.compile(schema);
    expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('would be seen to be something else', () => {
    const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
    expect(validate({ ...data, more: 1 })).toBe(false);
    expect(validate({ ...data, license: undefined })).toBe(false);
    expect(validate({ ...data, asOf: 'today' })).toBe(false);
    if (data.items) expect(validate({ ...data, items: [{ ...data.items[0], id: 1 }] })).toBe(false);
  });

  it('carries the licence, the notice in every language and a day', () => {
    expect(data.license).toEqual({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(Object.keys(data.notice).sort()).toEqual([...localeCodes].sort());
    expect(data.site).toBe(`${origin}${basePath}/`);
  });

  it('names addresses of this site that are there', () => {
    const addresses = JSON.stringify(data)
      .match(/https?:\/\/[^"\\]+/g)
      ?.filter((address) => address.startsWith(`${origin}${basePath}/`));
    expect(addresses?.length).toBeGreaterThan(1);
    expect(addresses?.filter((address) => !site.files.has(fileAt(address.split('#')[0] ?? '')))).toEqual([]);
  });
});

describe('the data', () => {
  it('has every document and every claim of the content, with its sources', () => {
    const all = read('/api/v1/documents.json').items;
    expect(all.map(({ id }: { id: string }) => id).sort()).toEqual(documents.map(({ id }) => id).sort());
    const byId = new Map(read('/api/v1/claims.json').items.map((claim: { id: string }) => [claim.id, claim]));
    expect(byId.size).toBe(claims.size);
    for (const [id, facts] of claims) {
      const claim = byId.get(id) as { checked: string; sources: { citation: string }[] };
      expect(claim.checked, id).toBe(facts.checked);
      expect(claim.sources.map(({ citation }) => citation)).toEqual(facts.citations);
    }
  });

  it('quotes each claim in the words of its page, in every language', () => {
    const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
    const pages = new Map(
      site.pages.map(({ path, tree }) => [
        path,
        squeeze(
          textOf(
            piecesOf(tree).filter(
              ({ inside }) => !inside.some(({ properties }) => String(properties.className).includes('mark')),
            ),
          ),
        ),
      ]),
    );
    let quoted = 0;
    for (const { id, said } of read('/api/v1/claims.json').items)
      for (const { document, words } of said)
        for (const locale of localeCodes)
          for (const line of words[locale]) {
            const path = documents.find((known) => known.id === document)?.paths[locale] ?? '';
            quoted += 1;
            expect(pages.get(path)?.includes(squeeze(line)), `${id} on ${path}: ${line}`).toBe(true);
          }
    expect(quoted).toBeGreaterThan(2 * claims.size);
  });
});
