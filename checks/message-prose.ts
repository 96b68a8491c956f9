// The words of the interface's strings, for the checks of words: each plural of a message is a text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { localeCodes } from '#i18n/locales.ts';
import { flatten } from './messages.ts';
import { hole, type Prose } from './prose.ts';

/** What a message can say: one text for each of its plurals, with a hole for each of its values. */
function variants(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => {
      const more =
        element.type === TYPE.literal
          ? [element.value]
          : element.type === TYPE.plural || element.type === TYPE.select
            ? Object.values(element.options).flatMap((option) => variants(option.value))
            : [hole];
      return texts.flatMap((text) => more.map((one) => text + one));
    },
    [''],
  );
}

/** The interface's strings. @param root the project's folder */
export function proseOfMessages(root: string): Prose[] {
  return localeCodes.flatMap((lang) => {
    const file = `messages/${lang}.json`;
    const source = readFileSync(join(root, file), 'utf8');
    const lines = source.split('\n');
    return [...flatten(JSON.parse(source)).values()].flatMap((message) => {
      const line = lines.findIndex((one) => one.includes(JSON.stringify(message))) + 1 || undefined;
      return variants(parse(message)).map((text) => ({ file, line, lang, text }));
    });
  });
}
