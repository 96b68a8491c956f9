import { expect, test } from 'vitest';
import { language, languageOf } from '#checks/language.ts';
import { proseIn, said } from './given.ts';

test.each([
  ['You do not have to say where you were born.', 'en'],
  ['No tiene que decir dónde nació usted.', 'es'],
  ['55 E. Monroe St., Suite 1500', undefined],
  ['No usa cookies.', undefined],
  ['National Immigrant Justice Center', undefined],
])('%s: %s', (text, lang) => expect(languageOf(text)).toBe(lang));

test('lets pass names, addresses, and words marked as another language', () => {
  expect(language(said('es', 'Formulario I-200'))).toEqual([]);
  expect(language(said('es', 'Vaya al National Immigrant Justice Center (NIJC).'))).toEqual([]);
  expect(
    language(proseIn('es', 'Diga en voz alta: «<In lang="en">I do not want to answer any questions</In>».')),
  ).toEqual([]);
  expect(language(proseIn('es', 'Diga en voz alta estas palabras.\n\n<Say phrase="no-entry" />'))).toEqual([]);
});

test('catches one sentence in the other language, and says which', () => {
  expect(
    language(said('es', 'Guarde silencio y pida un abogado. Keep the door closed and talk through it.')),
  ).toMatchObject([
    {
      found: 'English: “Keep the door closed and talk through it.”',
      expected: 'Español',
      mend: expect.stringContaining('<In lang="en">'),
    },
  ]);
  expect(language(said('en', 'No abra la puerta a nadie que toque.'))).toHaveLength(1);
});

test('catches Spanish marked as English', () => {
  expect(language(proseIn('en', 'Say: “<In lang="es">I do not want to talk to you</In>.”'))).toHaveLength(1);
});

test('a whole page in the wrong language is one problem', () => {
  const words =
    'Keep the door closed and talk. Ask for the paper that they have. Say that you do not agree. Do not run and do not fight.';
  expect(language(said('es', words))).toMatchObject([
    { found: expect.stringMatching(/^a file in English: 4 of 4 sentences/) },
  ]);
});
