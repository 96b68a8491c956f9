import { describe, expect, test } from 'vitest';
import { leaveOut } from '#lib/reading/leave-out.ts';
import { sentences } from '#lib/reading/sentences.ts';

const names = [
  'Welcoming City',
  'Welcoming City Ordinance',
  'TRUST Act',
  'acción',
  'Castañon Nava v. Noem',
  'Acme Inc.',
  'EE. UU.',
  'Am I free to go?',
  'I do not consent to a search.',
  'C++ Club (Chicago)',
];

describe('names', () => {
  test.each([
    ['The Welcoming City Ordinance binds police.', 'The binds police.'], // the longest first: no "Ordinance" left
    ['The TRUST Act’s rules and the TRUST\nAct.', 'The rules and the.'],
    ['Trust Act is not the name.', 'Trust Act is not the name.'], // as written
    ['Una acción, dos acciones, una reacción.', 'Una, dos acciones, una reacción.'],
    ['Acción legal.', 'legal.'], // capital at the start of a sentence
    ['Una accio\u0301n legal.', 'Una legal.'], // a decomposed accent
    ['In Castañon Nava v. Noem people won.', 'In people won.'],
    ['Ask the C++ Club (Chicago) now.', 'Ask the now.'], // signs in a name are not a pattern
  ])('%s', (text, expected) => {
    expect(leaveOut(text, names)).toBe(expected);
  });

  test('nothing given, nothing lost', () => {
    const text = '“Stop.” "Go." (Yes.) On I-55, I-90 and at 24/7: wait… In 48 hours, 2 of 10.\n\n- $1,500, A-number';
    expect(leaveOut(text, [])).toBe(text);
    expect(leaveOut(text, ['', ' '])).toBe(text);
  });
});

test.each([
  'I-200',
  'I-205',
  'I-247A',
  'I-862',
  'I-94',
  'G-28',
  'G-325R',
  'EOIR-33',
  'AR-11',
  'SF-95',
  'AO 93',
  'N-400',
])('form number %s', (form) => {
  expect(leaveOut(`Look for ${form} first.`, [])).toBe('Look for first.');
  expect(leaveOut(`Look for X${form}9 first.`, [])).toBe(`Look for X${form}9 first.`);
});

test.each([
  '8 C.F.R. § 287.8(b)',
  '8 C.F.R. § 287.8(b)(1)–(2)',
  '8 C. F. R., secc. 236.1(e)',
  '8 U.S.C. §§ 1302, 1304, 1306',
  '8 U.S.C. § 1357(a)(3), (c)',
  '625 ILCS 5/6-112',
  '422 U.S. 873 (1975)',
  '44 F.4th 581 (7th Cir. 2022)',
  '20 I&N Dec. 238 (BIA 1990)',
  '90 Fed. Reg. 11793 (Mar. 12, 2025)',
  'P.A. 104-0440',
  'Pub. L. 119-21',
  'HB 1312',
  'U.S. Const. amend. IV',
  'No. 25-3050 (7th Cir. Dec. 11, 2025)',
  '1:25-cv-00190',
  'S06-14-03',
  'MCC 2-173-020',
  '§§ 1292.1, 1292.11',
])('citation %s', (citation) => {
  expect(leaveOut(`A rule ${citation} says so.`, [])).toBe('A rule says so.');
  expect(leaveOut(`A rule (${citation}) says so.`, [])).toBe('A rule says so.');
  expect(leaveOut(`It is in ${citation}. Ask a lawyer.`, [])).toBe('It is in. Ask a lawyer.');
});

describe('sentences stay apart', () => {
  test.each([
    ['He works for Acme Inc. Ask him.', 'He works for. Ask him.'],
    ['Vive en los EE. UU. Usted puede quedarse.', 'Vive en los. Usted puede quedarse.'],
    ['Los EE. UU. tienen leyes.', 'Los tienen leyes.'],
    ['Diga: «I do not consent to a search.» Luego cierre.', 'Diga. Luego cierre.'],
    ['Diga: “Am I free to go?” Váyase.', 'Diga? Váyase.'],
    ['Diga: "Am I free to go?" y espere.', 'Diga: y espere.'],
    ['“Acme Inc.” “Stop.”', '“Stop.”'],
    ['Stop. TRUST Act. Go.', 'Stop. Go.'],
    ['One, TRUST Act, two; TRUST Act.', 'One, two.'],
    ['TRUST Act\n\nNext part.', '\n\nNext part.'],
  ])('%s', (text, expected) => {
    expect(leaveOut(text, names)).toBe(expected);
  });

  test('as many sentences as before, less those with nothing left', () => {
    const text =
      'The TRUST Act (5 ILCS 805/15) is a law. Read it. TRUST Act. Diga: «I do not consent to a search.» Espere. Vive en EE. UU. Llame.';
    expect(sentences(text)).toHaveLength(7);
    expect(sentences(leaveOut(text, names))).toEqual([
      'The is a law.',
      'Read it.',
      'Diga.',
      'Espere.',
      'Vive en.',
      'Llame.',
    ]);
  });
});
