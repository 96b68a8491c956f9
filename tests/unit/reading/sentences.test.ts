import { describe, expect, test } from 'vitest';
import { paragraphs, sentences, words } from '#lib/reading/sentences.ts';

/** A bar marks where a sentence should end. */
const splits = (marked: string): void => {
  const expected = marked.split('|').map((part) => part.trim());
  expect(sentences(expected.join(' '))).toEqual(expected);
};

describe('sentences', () => {
  test.each([
    'Keep the door closed. | Do not run! | Am I free to go? | Wait… | Then ask.',
    '¿Puedo irme? | ¡No corra! | No firme nada.',
    'He asks: “Are you a citizen?” | You stay silent.',
    'Ask: "Am I free to go?" if they stop you. | Then go.',
    'Diga: «¿Puedo irme?» y espere. | Váyase.',
    'He waited... and left.',
    'It costs $5. | 3 people came.',
    'Read locator.ice.gov. | Version 8.5 is old.',
    'You may refuse; they may try anyway.',
  ])('end marks: %s', splits);

  test.each([
    'The U.S. Constitution protects you. | You live in the U.S. | You have rights.',
    'Vive en los EE. UU. | Usted tiene derechos.',
    'La Constitución de los EE. UU. protege a todos.',
    'Come at 9 a.m. | Bring papers. | Call at 9 a.m. if you can.',
    'Venga a las 9 a. m. | Traiga papeles. | Venga a las 3 p. m. si puede.',
    'Ald. Vasquez and Sra. López spoke.',
    'Judge Sara L. Ellis ruled in Nava v. Noem. | It is over.',
    'See No. 5 first. | No. | You can say no.',
    'Vea el art. 5 y el núm. 8.',
    'Bring food, water, etc. | Do not wait.',
    'He left on Dec. 11 at noon.',
    'He lives in the U.S. | “You can go,” they said.',
  ])('abbreviations: %s', splits);

  test.each([
    'Say: "I want a lawyer." | Then wait.', // a lead-in of 1 word stays with what it leads to
    'You can say this: | "I want a lawyer." | Then wait.', // 4 words before, a full sentence after
    'Bring these three things: keys, phone, charger.', // no capital
    'Two agencies work here: ICE. | Ask who they are.', // 1 word after: no sentence
    'Diga esto en inglés: | “I want a lawyer.” | Después espere.',
  ])('colons: %s', splits);

  test('a heading and list items are sentences; a wrapped line is not', () => {
    expect(sentences('# At your door\n\nKeep it\nclosed. Wait.\n\n- keys\n- phone\n1. Stay calm')).toEqual([
      'At your door',
      'Keep it closed.',
      'Wait.',
      'keys',
      'phone',
      'Stay calm',
    ]);
  });

  test('marks without a word are no sentence', () => {
    expect(sentences('Go. — … “!” .')).toEqual(['Go.']);
    expect(sentences(' \n\n ')).toEqual([]);
  });
});

test('paragraphs are parted by blank lines and list marks, not by a line break', () => {
  expect(paragraphs('One\ntwo.\n \nThree.\n* Four')).toEqual(['One two.', 'Three.', 'Four']);
});

test.each([
  ['Don’t open the door.', 4],
  ['A 48-hour hold costs $1,500 — or more.', 7],
  ['ICE/CPD, 24/7', 3],
  ['¿Qué pasó en EE. UU.?', 5],
  ['el 20–21 de mayo', 5],
  ['… “ ” & —', 0],
])('words of "%s": %i', (text, count) => {
  expect(words(text)).toHaveLength(count);
});
