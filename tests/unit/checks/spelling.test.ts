import { expect, test } from 'vitest';
import { spellerOf, wordsOf } from '#checks/speller.ts';
import { spelling, wordListProblems } from '#checks/spelling.ts';
import { proseIn, said } from './given.ts';

const spellers = {
  en: await spellerOf('en', ['NIJC', 'detainer', 'O’Hare']),
  es: await spellerOf('es', ['Chicago', 'dígale']),
};
const found = (prose: Parameters<typeof spelling>[0]) => spelling(prose, spellers).map((problem) => problem.found);

test('lets right words pass, and the project’s own', () => {
  expect(
    found(said('en', 'A judge’s detainer. Detainers are not: NIJC, O’Hare, I-205, 20,000, https://x.org, don’t.')),
  ).toEqual(['the word “Detainers”']);
  expect(found(said('es', 'Dígale que no. El niño llegó a Chicago; la orden es de un juez. No abra.'))).toEqual([]);
  expect(found(proseIn('es', 'Diga: «<In lang="en">I want to remain silent</In>».'))).toEqual([]);
});

test('catches a wrong letter, a lost accent, British spelling, and a name in small letters', () => {
  expect(found(said('en', 'Ask a lawer for your licence.'))).toEqual(['the word “lawer”', 'the word “licence”']);
  expect(found(said('es', 'La deportacion en chicago'))).toEqual(['the word “deportacion”', 'the word “chicago”']);
  expect(found(proseIn('es', 'Diga: «<In lang="en">I want to remane silent</In>».'))).toEqual(['the word “remane”']);
});

test('guesses what was meant, and names the list', () => {
  expect(spelling(said('es', 'La deportacion.'), spellers)).toMatchObject([
    { expected: expect.stringContaining('checks/words/es.txt'), mend: expect.stringContaining('(deportación?)') },
  ]);
});

test('in a data file a foreign name needs no mark; on a page it does', () => {
  const text = 'Entró en vigor la Ley Way Forward y la ley Safe Schools for All Act.';
  expect(found(said('es', text, { key: 'summary' }))).toEqual([]);
  expect(found(said('es', text))).toContain('the word “Forward”');
  expect(found(said('es', 'La Ley Wey Forword.', { key: 'summary' }))).toEqual([
    'the word “Wey”',
    'the word “Forword”',
  ]);
});

test('words are cut at spaces, hyphens and marks; figures and addresses are none', () => {
  expect(wordsOf('Low-cost help (24/7): a@b.org, www.justice.gov; City’s agents’ EE. UU. 2nd G-28')).toEqual([
    'Low',
    'cost',
    'help',
    'City',
    'agents',
    'EE',
    'UU',
  ]);
});

test('a list of words is in order, each once, and needs each', async () => {
  expect(await wordListProblems('en', ['ICIRR', 'Laken', 'NIJC'])).toEqual([]);
  expect(await wordListProblems('en', ['Laken', 'ICIRR', 'lawyer', 'lawyer'])).toMatchObject([
    { line: 2, found: '“ICIRR” after “Laken”' },
    { line: 3, found: '“lawyer”, which the dictionary has' },
    { line: 4, found: '“lawyer” after “lawyer”' },
  ]);
});

test('a language without a dictionary is let pass', () => expect(found(said('pl', 'Proszę otworzyć'))).toEqual([]));
