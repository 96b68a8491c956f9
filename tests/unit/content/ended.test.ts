// Words that stand alone end once, whatever their last sign.
import { expect, test } from 'vitest';
import { ended } from '#lib/content/ended.ts';

test.each([
  ['No abra', 'No abra.'],
  ['No abra.', 'No abra.'],
  ['¿Quién es?', '¿Quién es?'],
  ['Diga:', 'Diga:'],
  ['Dijo «no abra.»', 'Dijo «no abra.»'],
  ['He said “no.” ', 'He said “no.” '],
  ['', ''],
])('%j', (words, expected) => {
  expect(ended(words)).toBe(expected);
});
