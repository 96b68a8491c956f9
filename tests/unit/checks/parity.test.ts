import { describe, expect, test } from 'vitest';
import { parity } from '#checks/parity.ts';
import { help, page } from './given.ts';

const claim = (words: string) => `<Claim id="C1.1">${words}</Claim>`;
const found = (en: string, es: string) => parity(page(en, es)).map((problem) => problem.found);

describe('lets pass', () => {
  test.each([
    ['a date', claim('It began on May 12, 2025.'), claim('Empezó el 12 de mayo de 2025.')],
    ['a number in words', claim('2 years.'), claim('Dos años.')],
    ['both', claim('A fine, jail, or both.'), claim('Multa, cárcel o las dos cosas.')],
    [
      'a double negation',
      claim('They may not ask or share it.'),
      claim('No pueden preguntarlo ni compartirlo con nadie.'),
    ],
    ['a verb that denies', claim('You may be refused bond.'), claim('Le pueden negar la fianza.')],
    ['one more denial where there is one', claim('Do not lie. It is false.'), claim('No mienta. No es verdad.')],
    ['sentences in another order', `${claim('Since 2021.')} In 2024.`, `En 2024. ${claim('Desde 2021.')}`],
    [
      'a link to the same site in the other language',
      '[a](https://creativecommons.org/a)',
      '[a](https://creativecommons.org/a.es)',
    ],
    ['links in another order', '[a](doc:a) [b](doc:b)', '[b](doc:b) [a](doc:a)'],
  ])('%s', (_, en, es) => expect(found(en, es)).toEqual([]));
});

describe('catches', () => {
  test.each([
    [
      'another day',
      claim('On May 12, 2025.'),
      claim('El 13 de mayo de 2025.'),
      'C1.1: figures without 2025-05-12, with 2025-05-13 besides',
    ],
    ['a number lost', claim('48 hours.'), claim('Unas horas.'), 'C1.1: figures without 48'],
    ['other money', claim('$1,500.'), claim('$15,000.'), 'C1.1: figures without $1500, with $15000 besides'],
    ['a form', claim('Form I-205.'), claim('Formulario I-200.'), 'C1.1: figures without I-205, with I-200 besides'],
    [
      'a number outside claims',
      '## A [#a]\n\n3 steps.',
      '## A [#a]\n\n4 pasos.',
      '#a: figures without 3, with 4 besides',
    ],
    [
      'a list that is shorter',
      '- A\n- B',
      '- A',
      '(top): lists and tables without a list of 2, with a list of 1 besides',
    ],
    [
      'a table that is shorter',
      '| A |\n|---|\n| B |',
      '| A |\n|---|',
      '(top): lists and tables without a table of 2 by 1, with a table of 1 by 1 besides',
    ],
    ['a link lost', '[a](doc:a)', 'a', '(top): links without doc:a'],
    ['another link', '[a](doc:a)', '[a](doc:b)', '(top): links without doc:a, with doc:b besides'],
  ])('%s', (_, en, es, message) => expect(found(en, es)).toEqual([message]));

  test('a “not” that is lost, and one that is added', () => {
    expect(found(claim('You do not have to answer.'), claim('Tiene que contestar.'))).toEqual([
      'C1.1: 0 sentences that deny something: none',
    ]);
    expect(found(claim('Carry your papers.'), claim('No lleve sus papeles.'))).toEqual([
      'C1.1: 1 sentences that deny something: “No lleve sus papeles.”',
    ]);
    expect(found(claim('Do not run. Do not lie.'), claim('No corra. Mienta.'))).toHaveLength(1);
    // «Ni» alone is no denial: the «no» before it is gone.
    expect(found(claim('Do not run or lie.'), claim('Corra ni mienta.'))).toHaveLength(1);
    expect(found(claim('Not on a detainer.'), claim('Ni por una solicitud.'))).toEqual([]);
  });

  test('a figure in a data file, with its lines', () => {
    const tree = help('does:\n  en: Call within 3 days.\n  es: Llame dentro de 5 días.\n');
    expect(parity(tree)).toMatchObject([
      {
        file: 'content/help/x.yml',
        line: 3,
        found: 'does: figures without 3, with 5 besides',
        expected: expect.stringContaining('line 2'),
      },
    ]);
  });
});
