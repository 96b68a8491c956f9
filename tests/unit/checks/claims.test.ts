import { describe, expect, test } from 'vitest';
import { claims } from '#checks/claims.ts';
import { page } from './given.ts';

const medium = '<Claim id="C1.2">The rule is so.</Claim>';
const asked = 'Ask a lawyer. Checked in 2026.';
const preguntado = 'Pregunte a un abogado. Revisado en 2026.';
const found = (en: string, es = `${medium} ${preguntado}`) =>
  claims(page(en, es)).map(({ file, found }) => `${file.slice(-6)} ${found}`);

describe('lets pass', () => {
  test.each([
    ['the year and whom to ask in the paragraph', `${medium} ${asked}`],
    ['in the same section', `## A [#a]\n\n${medium}\n\n- x\n\n${asked}`],
    ['in the same note', `<Note title="In 2026">\n\n${medium} Talk to a lawyer.\n\n</Note>`],
    ['the year in the claim, an organisation to ask', '<Claim id="C1.2">Since 2021 it is so.</Claim> Call NIJC.'],
    ['in a message to pass on, whose last line says the day', `<Message>\n\n${medium} Ask a lawyer.\n\n</Message>`],
    ['a claim of high confidence alone', '<Claim id="C1.1">The rule is so.</Claim>'],
  ])('%s', (_, en) => expect(found(en)).toEqual([]));
});

describe('catches', () => {
  test.each([
    ['neither', medium, 'without a date (“We checked this on November 22, 2026.”) and whom to ask (“Ask a lawyer.”)'],
    ['no year', `${medium} Ask a lawyer.`, 'without a date (“We checked this on November 22, 2026.”)'],
    [
      'a right to a lawyer, and nobody to ask',
      `${medium} You have the right to a lawyer since 2020.`,
      'without whom to ask (“Ask a lawyer.”)',
    ],
    [
      'both under another heading',
      `${medium}\n\n## A [#a]\n\n${asked}`,
      'without a date (“We checked this on November 22, 2026.”) and whom to ask (“Ask a lawyer.”)',
    ],
  ])('%s', (_, en, message) => expect(found(en)).toEqual([`en.mdx C1.2, of medium confidence, ${message}`]));

  test('a message to pass on that does not say whom to ask, whatever stands before it', () => {
    expect(found(`${asked}\n\n<Sms>\n\n${medium}\n\n</Sms>`)).toEqual([
      'en.mdx C1.2, of medium confidence, without whom to ask (“Ask a lawyer.”)',
    ]);
  });

  test('a year that only another claim has', () => {
    const other = '<Claim id="C1.1">Since 2021 it is so.</Claim>';
    expect(found(`${medium} ${other} Ask a lawyer.`)).toHaveLength(1);
    expect(found(`${medium} ${other} We read this in 2026. Ask a lawyer.`)).toEqual([]);
  });

  test('in Spanish as well', () => {
    expect(found(`${medium} ${asked}`, medium)).toHaveLength(1);
    expect(found(`${medium} ${asked}`, `${medium} Tiene derecho a un abogado desde 2020.`)).toHaveLength(1);
  });
});
