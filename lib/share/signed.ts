// A message as it is sent: its title, its words, and what tells the reader how old it is and where to read the rest.
import type { LocaleCode } from '#i18n/locales.ts';
import { formatDay, translator } from '#i18n/translator.ts';
import {
  blocksOfDocument,
  checkedOn,
  type Document,
  editionOf,
  helpById,
  phraseById,
} from '#lib/content/repository.ts';
import { absolute, codePath, pagePath, typed } from '#lib/site/address.ts';
import {
  type Channel,
  type MessageEntries,
  messageBlocks,
  messagePieces,
  type Piece,
  textOfPieces,
} from './message.ts';
import { inSmsLetters } from './sms.ts';

/** A day in an SMS, as short as it can be and still be read one way only: `22 nov 2026`, `Nov 22, 2026`. */
function shortDay(locale: LocaleCode, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(day));
}

/** The repository withholds a number that has expired. */
const entries: MessageEntries = { phrases: { get: phraseById }, help: { get: helpById } };

/** @returns the message of a document for a channel, in pieces; nothing when nobody wrote one */
export function signedMessage(document: Document, channel: Channel): Piece[] | undefined {
  const { locale, title, slug } = document;
  const blocks = messageBlocks(blocksOfDocument(document), channel);
  if (!blocks) return undefined;
  const t = translator(locale);
  const words = messagePieces(blocks, { channel, locale, entries, t });
  const { code, edition, label } = editionOf(document.id);
  const day = checkedOn(document);
  if (channel === 'sms') {
    const end = t('message.smsEnd', { label: `${code}-e${edition}`, date: shortDay(locale, day) });
    return [...words, { text: `\n${inSmsLetters(end)} ${typed(absolute(codePath(code)))}` }];
  }
  const end = t('message.end', { label, date: formatDay(locale, day) });
  return [{ text: `*${title}*\n\n` }, ...words, { text: `\n\n${end}\n${absolute(pagePath(locale, slug))}` }];
}

/** The message as one text, as it is copied. */
export function messageText(document: Document, channel: Channel): string | undefined {
  const pieces = signedMessage(document, channel);
  return pieces && textOfPieces(pieces);
}

/** True when somebody wrote messages for the document: then it has a page to send them from. */
export function hasMessages(document: Document): boolean {
  return messageBlocks(blocksOfDocument(document), 'whatsapp') !== undefined;
}
