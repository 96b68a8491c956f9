// What is sent fits into what carries it, in its letters, and says no law that its page does not say.
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#lib/content/catalog.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import { messages } from '#lib/content/rules/messages.ts';
import { foreignToSms, inSmsLetters, smsParts } from '#lib/share/sms.ts';

const phrase = {
  id: 'free-to-go',
  order: 1,
  says: { en: 'Am I free to go?', es: '¿Estoy libre para irme?' },
  sounds: { es: 'am ai fri' },
  when: { en: 'When stopped.', es: 'Si lo paran.' },
  onlyIfTrue: false,
};

function found(words: string, kind = 'page'): string[] {
  const page = readMdx('x.mdx', `---\ntitle: x\n---\n\n${words}`);
  expect(page.problems).toEqual([]);
  const empty = new Map();
  return messages({
    documents: new Map([['x', { files: { kind }, pages: [{ page, locale: 'es' }] }]]),
    phrases: new Map([[phrase.id, { value: phrase }]]),
    help: empty,
    terms: empty,
    events: empty,
  } as unknown as Catalog).map((problem) => `${problem.line}: ${problem.found}`);
}

const both = (message: string, sms = 'Calma.') => `<Message>\n\n${message}\n\n</Message>\n\n<Sms>\n\n${sms}\n\n</Sms>`;

describe('messages to pass on', () => {
  it('lets a page without one through, and one with both', () => {
    expect(found('Calma.')).toEqual([]);
    expect(found(`<Claim id="C1.1">Sí.</Claim>\n\n${both('Diga: <Claim id="C1.1">Sí.</Claim>')}`)).toEqual([]);
  });

  it('names a page that has one and not the other', () => {
    expect(found('<Message>\n\nCalma.\n\n</Message>')).toEqual(['5: <Message>']);
  });

  it('names a page that says law and has none', () => {
    expect(found('Calma.\n\n<Claim id="C1.1">Sí.</Claim>')).toEqual(['7: law, and no message to pass it on']);
    expect(found('<Claim id="C1.1">Sí.</Claim>', 'flyer')).toEqual([]);
  });

  it('names law that the page does not say, and what cannot be sent', () => {
    expect(found(both('<Claim id="C1.1">Sí.</Claim>'))).toEqual(['5: C1.1 in a message']);
    expect(found(both('[a](https://example.org)'))).toEqual(['5: link in a message']);
  });

  it('counts the words of a phrase, its meaning and its sounds', () => {
    const say = '<Say phrase="free-to-go" />';
    const rest = '*Am I free to go?*\n[am ai fri]\n¿Estoy libre para irme?'.length + 2;
    expect(found(both(`${'a'.repeat(500 - rest)}\n\n${say}`))).toEqual([]);
    expect(found(both(`${'a'.repeat(501 - rest)}\n\n${say}`))).toEqual([
      '5: a message of 501 characters, phrases and numbers counted',
    ]);
  });

  it('names a text message that is too long, and letters that it has no place for', () => {
    expect(found(both('Calma.', 'a'.repeat(500)))).toEqual([
      '11: a text message of 4 parts (500 characters and its last line)',
    ]);
    expect(found(both('Calma.', 'Calma 漢'))).toEqual(['11: “漢” in a text message']);
  });
});

describe('the letters of a text message', () => {
  it('lose the four accents that are not in the alphabet, and no other', () => {
    expect(inSmsLetters('Está aquí, José: ¿qué pasó, señor Núñez? ¡Pingüino! ÁÍÓÚÉÑ')).toBe(
      'Esta aqui, José: ¿qué paso, señor Nuñez? ¡Pingüino! AIOUÉÑ',
    );
    expect(inSmsLetters('«a» “b” ‘c’ d’e – f — g… D1·e2')).toBe('"a" "b" \'c\' d\'e - f - g... D1-e2');
    expect(foreignToSms(inSmsLetters('«Está» “b” — …'))).toEqual([]);
  });

  it('are counted in parts: 160 alone, 153 when there are more', () => {
    expect([160, 161, 306, 307].map((length) => smsParts('a'.repeat(length)))).toEqual([1, 2, 2, 3]);
    expect(() => smsParts('á')).toThrow();
  });
});
