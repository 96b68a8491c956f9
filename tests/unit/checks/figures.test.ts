import { expect, test } from 'vitest';
import { figuresOf } from '#checks/figures.ts';

const same: readonly [string, string, string[]][] = [
  ['On May 12, 2025, a memo', 'El 12 de mayo de 2025 salió', ['2025-05-12']],
  ['12 May 2025', '12 de mayo del 2025', ['2025-05-12']],
  ['In June 2026', 'En junio de 2026', ['2026-06']],
  ['by March 1', 'para el 1 de marzo', ['--03-01']],
  ['from 1997 to 2012', 'de 1997 a 2012', ['1997', '2012']],
  ['two years, or 2 years', 'dos años, o 2 años', ['2', '2']],
  ['Three calls', 'Tres llamadas', ['3']],
  ['up to $92.5 million', 'hasta $92.5 millones', ['$92500000']],
  ['more than 20,000 people', 'más de 20,000 personas', ['20000']],
  ['39 to 11', '39 a 11', ['11', '39']],
  ['Forms I-205, G-325R and AO 93', 'Formularios I-205, G-325R y AO 93', ['AO-93', 'G-325R', 'I-205']],
  ['the Fourth Amendment', 'la Cuarta Enmienda', ['4']],
  ['the First Amendment, first', 'la Primera Enmienda, antes', ['1']],
  ['between 6 a.m. and 10 p.m.', 'entre las 6 de la mañana y las 10 de la noche', ['10', '6']],
  ['They may ask. May they?', 'Pueden preguntar.', []],
  ['news sites (Dos Mundos)', 'sitios (Dos Mundos)', []],
  ['one of these, a lawyer', 'uno de estos, un abogado', []],
];

test.each(same)('%s · %s', (en, es, figures) => {
  expect(figuresOf(en, 'en')).toEqual(figures);
  expect(figuresOf(es, 'es')).toEqual(figures);
});
