// What the pictures of a page say: words that the page has too, and nothing else.

import { type LocaleCode, localeCodes, officerLocale } from '#i18n/locales.ts';
import { formatDay, translator } from '#i18n/translator.ts';
import type { Block } from '#lib/content/blocks.ts';
import { ended } from '#lib/content/ended.ts';
import {
  blocksOfDocument,
  checkedOn,
  type Document,
  documentById,
  editionOf,
  helpById,
  phraseById,
} from '#lib/content/repository.ts';
import { cardPanels } from '#lib/content/rights-card.ts';
import { textOf } from '#lib/content/words.ts';
import { absolute, codePath, entryPath, typed } from '#lib/site/address.ts';
import { messageBlocks } from './message.ts';

export interface Saying {
  /** What is said to the officer. */
  readonly said: string;
  /** The same for the reader; nothing when the reader speaks the officer's language. */
  readonly means: string | undefined;
}

export interface PictureWords {
  /** Name of the site. */
  readonly site: string;
  /** One part for each language that the picture speaks. */
  readonly parts: readonly { readonly heading: string; readonly sentence: string }[];
  /** Over the sayings, where there are any. */
  readonly say: string;
  readonly sayings: readonly Saying[];
  /** The code, and the day on which the words were checked; of words that state no law, the day of the edition. */
  readonly edition: string;
  /** Where to see whether the picture is still right. */
  readonly check: string;
  readonly notAdvice: string;
}

/** How many of a page's sayings a tall picture has room for. */
const shownSayings = 2;

const saying = (id: string, locale: LocaleCode): Saying => {
  const { says } = phraseById(id);
  return { said: says[officerLocale], means: locale === officerLocale ? undefined : says[locale] };
};

/** The first instruction of a page; a page without one says what its card says. */
function instructionOf(document: Document): string {
  const lead = blocksOfDocument(document).find((block) => block.type === 'component' && block.name === 'Lead');
  const [first] = lead?.type === 'component' ? lead.children : [];
  return first?.type === 'paragraph' ? textOf(first.children, { help: { get: helpById } }) : document.share;
}

/**
 * The words to say that a page shows first, or else its message: a page that lists all phrases picks there. What may be
 * said only if it is true needs its warning, so it is left out.
 */
function sayingsOf(document: Document): Saying[] {
  const blocks = blocksOfDocument(document);
  const own = sayingsIn(blocks, document.locale);
  return own.length ? own : sayingsIn(messageBlocks(blocks, 'whatsapp') ?? [], document.locale);
}

function sayingsIn(blocks: readonly Block[], locale: LocaleCode): Saying[] {
  return blocks
    .flatMap((block) => (block.type === 'component' && block.name === 'Say' ? (block.attributes.phrase ?? []) : []))
    .filter((id) => !phraseById(id).onlyIfTrue)
    .slice(0, shownSayings)
    .map((id) => saying(id, locale));
}

export function pictureWords(document: Document): PictureWords {
  const { locale } = document;
  const t = translator(locale);
  const edition = editionOf(document.id);
  const day = formatDay(locale, checkedOn(document));
  return {
    site: t('site.name'),
    parts: [{ heading: document.title, sentence: instructionOf(document) }],
    say: t('say.title'),
    sayings: sayingsOf(document),
    edition: t('picture.edition', {
      label: edition.label,
      date: document.claims.length ? t('flyers.checked', { date: day }) : day,
    }),
    check: t('picture.check', { address: typed(absolute(codePath(edition.code))) }),
    notAdvice: t('footer.notAdvice'),
  };
}

/** The words of the page where the language is chosen: the same, once in each language. */
export function entryWords(): PictureWords {
  const translators = localeCodes.map((locale) => translator(locale));
  const first = documentById(localeCodes[0] as LocaleCode, 'home');
  return {
    ...pictureWords(first),
    site: translators.map((t) => t('site.name')).join(' · '),
    parts: translators.map((t) => ({ heading: '', sentence: t('entry.lead') })),
    sayings: [],
    edition: typed(absolute(entryPath)),
  };
}

/** On the card these words follow others, and mean a door that is closed. A locked phone may be shown anywhere. */
const atTheDoorOnly = 'warrant-under-door';

/** What a locked phone shows an officer: the words of the card. */
export function wallpaperSayings(locale: LocaleCode): Saying[] {
  const ids: readonly string[] = cardPanels.flatMap(({ phrases }) => phrases);
  return ids.filter((id) => id !== atTheDoorOnly).map((id) => saying(id, locale));
}

/** Everything that a picture says, in reading order, for those who cannot see it. */
export function spoken(words: readonly (string | undefined)[]): string {
  return words
    .filter(Boolean)
    .map((part) => ended(part as string))
    .join(' ');
}
