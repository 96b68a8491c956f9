// What a copier leaves of each sheet can be read: of the words on its first paper, in every set of languages, a machine
// reads 98 of 100 from black and white dots, 150 to the inch. What it cannot read, a tired eye may not either.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { site } from './pages.ts';
import { comparable, missing, readerOf, readingOf } from './reading.ts';

const enough = 0.98;
/** The other papers and numbers of cards hold the same words at the same size or a larger one. */
const others = /-(a4|8|10)\.pdf$/;

const files = [...site.files].filter((file) => file.endsWith('.pdf') && !others.test(file));
const languagesOf = (file: string): readonly LocaleCode[] => {
  const named = localeCodes.filter((code) => new RegExp(`-${code}(-|\\.)`).test(file));
  // What is said to officers is English on every sheet.
  return named.length > 1 || !file.startsWith('/en/') ? localeCodes : ['en'];
};
const readers = new Map<string, Awaited<ReturnType<typeof readerOf>>>();

beforeAll(async () => {
  for (const languages of new Map(files.map((file) => [languagesOf(file).join(), languagesOf(file)])).values())
    readers.set(languages.join(), await readerOf(languages));
});
afterAll(async () => {
  for (const reader of readers.values()) await reader.terminate();
});

it('there is a sheet in every language, and in all together', () => {
  for (const locale of localeCodes) expect(files.some((file) => file.startsWith(`/${locale}/`))).toBe(true);
  expect(files.some((file) => file.endsWith(`-${localeCodes.join('-')}.pdf`))).toBe(true);
});

describe('a word', () => {
  it('that is read differently, or less often, is missed', () => {
    const of = (printed: string, read: string) => missing(comparable(printed), comparable(read));
    expect(of('Call 312-660-1370.', 'call 312 660 1370')).toEqual([]);
    expect(of('Call 312-660-1370.', 'call 312-668-1370')).toEqual(['660']);
    expect(of('no, no', 'no')).toEqual(['no']);
    expect(of('1 Guarde silencio', 'Guarde síIencio')).toEqual(['silencio']);
  });
});

it.each(files)('%s', { timeout: 120_000 }, async (file) => {
  const reader = readers.get(languagesOf(file).join());
  if (!reader) throw new Error('no reader');
  const { expected, missed } = await readingOf(file, reader);
  expect(expected.length).toBeGreaterThan(100);
  expect(1 - missed.length / expected.length, `not read: ${missed.join(' ')}`).toBeGreaterThanOrEqual(enough);
});
