import { describe, expect, test } from 'vitest';
import { marks, typography, unpaired } from '#checks/typography.ts';
import { said } from './given.ts';

const wrong: readonly ['en' | 'es', string][] = [
  ['en', 'Two  spaces.'],
  ['en', 'He said "no".'],
  ['en', "A judge's paper."],
  ['es', 'Espere...'],
  ['es', 'Pida ayuda .'],
  ['es', '« No abra»'],
  ['en', 'Yes,no.'],
  ['en', 'Call us ,5 times.'],
  ['en', 'Stay silent - do not run.'],
  ['en', 'Stay silent -- do not run.'],
  ['en', 'On October 14-15 they voted.'],
  ['en', 'More than 20000 people, or $1500.'],
  ['en', 'Say «no».'],
  ['en', 'They said “no”.'],
  ['en', 'At 6 AM.'],
  ['en', 'On 15 January 2025.'],
  ['es', 'Diga “no”.'],
  ['es', 'Diga «no.»'],
  ['es', 'A las 6 a.m. en punto.'],
  ['es', 'En EE.UU. hay leyes.'],
  ['es', 'Son 1.500 dólares.'],
  ['es', 'Ultima revisión.'],
  ['es', 'ATENCION'],
  ['es', 'Diga sólo la verdad.'],
  ['es', 'Son 3 ó 4.'],
];

const right: readonly ['en' | 'es', string][] = [
  ['en', 'They said “no.” Then they left, at 6 a.m., with 20,000 people and $92.5 million.'],
  ['en', 'The agents’ cars. O’Hare. P.A. 104-0440; MCC 2-173-020. A 39–11 vote (in 2025).'],
  ['en', 'On May 12, 2025. I-205. Executive Order 85-1. Wi-Fi. U.S. Chicago, IL 60604.'],
  ['en', 'Do they have a paper? Ask: “Who are you?” Wait…'],
  ['es', '¿Quién es? Diga: «No doy mi consentimiento». ¡No corra! Espere…'],
  ['es', 'Pregunte: «¿Lo vio usted mismo?». Es 1 de 3 (en EE. UU.).'],
  ['es', 'De 6 a. m. a 10 p. m. hay 1,500 personas y $92.5 millones. Solo este. Él está. Última. Área.'],
  ['es', 'Desde 2012, si no lo sabe, pregunte: ¿es de un juez?'],
  ['es', '¿Qué debo decir? (Lea esto). La policía —la de Chicago— no pregunta.'],
];

describe('refuses', () => {
  test.each(wrong)('%s: %s', (lang, text) => expect(typography(said(lang, text))).not.toEqual([]));
  test('a sentence for every mark of the table', () => {
    for (const { lang, wrong: pattern, expected } of marks)
      expect(
        wrong.some(([of, text]) => (!lang || of === lang) && pattern.test(text)),
        expected,
      ).toBe(true);
  });
});

describe('lets pass', () => {
  test.each(right)('%s: %s', (lang, text) => expect(typography(said(lang, text))).toEqual([]));
});

test.each([
  ['es', 'Quién es?', '?'],
  ['es', '¿Quién es', '¿'],
  ['es', 'Alto!', '!'],
  ['es', 'Diga «no', '«'],
  ['es', '«¿Quién es»?', '»'],
  ['en', 'Say “no.', '“'],
  ['en', '1) One (two', '('],
  ['en', 'Who? Stop!', undefined],
])('the mark without its pair, %s: %s', (lang, text, mark) => expect(unpaired(text, lang)).toBe(mark));

test('shows where', () => {
  expect(typography(said('es', 'Pida ayuda "ya" a su abogado.'))).toMatchObject([
    { found: '“Pida ayuda "ya" a su abogado.”', expected: expect.stringContaining('« »') },
  ]);
});
