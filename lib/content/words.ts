// What a page says, as lines of plain words in one language: phrases, numbers and lists in their full wording.
// Leaves out what is about the site and not in it: sources, logs of changes, the freshness board.
import { type LocaleCode, officerLocale } from '#i18n/locales.ts';
import type { Block, Inline } from './blocks.ts';
import { formatPhone } from './phone.ts';
import { cardPanels } from './rights-card.ts';
import type { Help, Phrase, Term, TimelineEvent } from './schema.ts';
import { wordsInAttributes } from './vocabulary.ts';

/** Where the words of a page's references stand. */
export interface Entries {
  readonly phrases: ReadonlyMap<string, Phrase>;
  readonly help: ReadonlyMap<string, Help>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly events: ReadonlyMap<string, Pick<TimelineEvent, 'on' | 'summary'>>;
}

/** @returns one line for each paragraph, heading, row and item, without empty ones */
export function linesOf(blocks: readonly Block[], locale: LocaleCode, entries: Entries): string[] {
  return blocks.flatMap((block) => blockLines(block, locale, entries)).filter(Boolean);
}

function blockLines(block: Block, locale: LocaleCode, entries: Entries): string[] {
  const text = (inlines: readonly Inline[]) => textOf(inlines, entries);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [text(block.children)];
    case 'list':
      return block.items.flatMap((item) => linesOf(item, locale, entries));
    case 'table':
      return block.rows.map((row) => row.map(text).join(' · '));
    case 'component': {
      const { name, attributes, children } = block;
      const list = lists[name];
      if (list) return list(locale, entries);
      const phrase = entries.phrases.get(attributes.phrase ?? '');
      if (phrase) return phraseLines(phrase, locale);
      const help = name === 'HelpCard' && entries.help.get(attributes.of ?? '');
      if (help) return helpLines(help, locale);
      const called = name === 'Call' && entries.help.get(attributes.of ?? '');
      return [
        ...wordsInAttributes(attributes),
        ...(called ? helpLines(called, locale) : []),
        ...linesOf(children, locale, entries),
      ];
    }
  }
}

/** In the order of their names, whatever order they were read in: the words of an edition depend on nothing else. */
const sorted = <T>(entries: ReadonlyMap<string, T>): T[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);

/** Components that show every entry of a kind. */
const lists: Readonly<Record<string, (locale: LocaleCode, entries: Entries) => string[]>> = {
  HelpList: (locale, { help }) => sorted(help).flatMap((entry) => helpLines(entry, locale)),
  PhraseList: (locale, { phrases }) => sorted(phrases).flatMap((phrase) => phraseLines(phrase, locale)),
  RightsCard: (locale, { phrases }) =>
    cardPanels.flatMap((panel) =>
      panel.phrases.flatMap((id) => phrases.get(id) ?? []).flatMap((phrase) => phraseLines(phrase, locale)),
    ),
  TermList: (locale, { terms }) =>
    sorted(terms).map(({ names, definition }) => `${names[locale]}: ${definition[locale]}`),
  Timeline: (locale, { events }) => sorted(events).map(({ on, summary }) => `${on}: ${summary[locale]}`),
};

function phraseLines({ says, sounds, when, onlyIfTrue }: Phrase, locale: LocaleCode): string[] {
  const meaning = locale === officerLocale ? [] : [says[locale], sounds[locale] ?? ''];
  return [says[officerLocale], ...meaning, onlyIfTrue ? when[locale] : ''];
}

/** An entry's name and work, and its numbers in one line. */
export function helpLines({ name, does, phones }: Help, locale: LocaleCode): string[] {
  return [`${name}: ${does[locale]}`, phones.map(formatPhone).join(', ')];
}

/** The words of a line; a telephone number as people write it. */
export function textOf(inlines: readonly Inline[], entries: { readonly help: Pick<Entries['help'], 'get'> }): string {
  const words = (inlines: readonly Inline[]): string => inlines.map(wordsOf).join('');
  const wordsOf = (inline: Inline): string => {
    if (inline.type === 'text') return inline.text;
    if (inline.type !== 'inline' || inline.name !== 'Phone') return words(inline.children);
    const phone = entries.help.get(inline.attributes.of ?? '')?.phones[Number(inline.attributes.phone ?? 1) - 1];
    return phone ? formatPhone(phone) : '';
  };
  return words(inlines).trim();
}
