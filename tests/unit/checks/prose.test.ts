import { expect, test } from 'vitest';
import { proseOfMessages } from '#checks/message-prose.ts';
import { hole, proseOf } from '#checks/prose.ts';
import { help, proseIn } from './given.ts';

test('each paragraph, heading, item, cell and title is a text of its own, with its line', () => {
  const words =
    '## Bond [#bond]\n\nOne **two** [three](doc:x).\n\n- Four\n\n<Note title="Five">\n\n| Six |\n|---|\n| Seven |\n\n</Note>\n\n<Lead>Eight</Lead>';
  expect(proseIn('en', words).map(({ text, line }) => `${line} ${text}`)).toEqual([
    '7 Bond',
    '9 One two three.',
    '11 Four',
    '13 Five',
    '15 Six',
    '17 Seven',
    '21 Eight',
  ]);
});

test('words in another language are a text in that language, and a hole where they stand', () => {
  expect(proseIn('es', 'Dice «<In lang="en">Police</In>». Llame al <Phone of="x" />.')).toMatchObject([
    { lang: 'en', text: 'Police', quoted: true },
    { lang: 'es', text: `Dice «${hole}». Llame al ${hole}.` },
  ]);
});

test('a data file’s texts are found however deep; its sounds, names and words to avoid are not', () => {
  const tree = help(
    'name: {en: A, es: B}\ndoes: {en: C, es: D}\nphones:\n  - label: {en: E, es: F}\nsounds: {es: G}\navoid: {es: H}\n',
  );
  expect(proseOf(tree).map(({ lang, text, key, line }) => `${lang} ${text} ${key} ${line}`)).toEqual([
    'en C does 2',
    'es D does 2',
    'en E phones.0.label 4',
    'es F phones.0.label 4',
  ]);
});

test('the interface’s strings are texts, one for each plural, without what stands between braces', () => {
  const strings = proseOfMessages('.');
  expect(strings.some(({ lang }) => lang === 'en')).toBe(true);
  expect(strings.filter(({ text }) => /[{}]|plural/.test(text))).toEqual([]);
  expect(strings.every(({ line }) => line !== undefined)).toBe(true);
});
