// The message of a subject, to be sent by hand: what an editor wrote in `<Message>` and in `<Sms>`, as text. Pure.
// Adds no word of its own but how a phrase is shown; whose it is and how old, `signed.ts` says.
import { type LocaleCode, officerLocale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import type { Block, Inline } from '#lib/content/blocks.ts';
import { formatPhone } from '#lib/content/phone.ts';
import type { Phrase } from '#lib/content/schema.ts';
import type { Entries } from '#lib/content/words.ts';
import { inSmsLetters } from './sms.ts';

export const channels = ['whatsapp', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** The component that holds a channel's words. */
export const componentOf = { whatsapp: 'Message', sms: 'Sms' } as const satisfies Record<Channel, string>;

/** Text, and its language where it is not that of the message. */
export interface Piece {
  readonly text: string;
  readonly lang?: string;
  /** A number to call: shown on one line, for half of one can be taken for the whole. */
  readonly isPhone?: true;
}

export const textOfPieces = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

/** @returns the blocks of a page's message; nothing when it has none */
export function messageBlocks(blocks: readonly Block[], channel: Channel): readonly Block[] | undefined {
  for (const block of blocks)
    if (block.type === 'component' && block.name === componentOf[channel]) return block.children;
  return undefined;
}

/** Where the phrases and the numbers of a message are looked up. */
export interface MessageEntries {
  readonly phrases: Pick<Entries['phrases'], 'get'>;
  readonly help: Pick<Entries['help'], 'get'>;
}

interface Context {
  readonly channel: Channel;
  readonly locale: LocaleCode;
  readonly entries: MessageEntries;
  readonly t: Translate;
}

/**
 * The words of a message, block by block. WhatsApp shows `*so*` in bold, and lists as they are typed.
 * https://faq.whatsapp.com/539178204879377
 */
export function messagePieces(blocks: readonly Block[], context: Context): Piece[] {
  const gap = context.channel === 'whatsapp' ? '\n\n' : '\n';
  const pieces = blocks.flatMap((block, at) => [...(at ? [{ text: gap }] : []), ...blockPieces(block, context)]);
  return context.channel === 'sms' ? pieces.map((piece) => ({ ...piece, text: inSmsLetters(piece.text) })) : pieces;
}

function blockPieces(block: Block, context: Context): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return trimmed(linePieces(block.children, context));
    case 'list':
      return block.items.flatMap((item, at) => [
        { text: `${at ? '\n' : ''}${block.ordered ? `${at + 1}.` : '-'} ` },
        ...item.flatMap((inner, place) => [...(place ? [{ text: '\n' }] : []), ...blockPieces(inner, context)]),
      ]);
    case 'component': {
      const phrase = context.entries.phrases.get(block.attributes.phrase ?? '');
      return phrase ? phrasePieces(phrase, context) : [];
    }
    default:
      return [];
  }
}

function linePieces(inlines: readonly Inline[], context: Context): Piece[] {
  return inlines.flatMap((inline): Piece[] => {
    if (inline.type === 'text') return [{ text: inline.text }];
    if (inline.type === 'strong' && context.channel === 'whatsapp')
      return [{ text: '*' }, ...linePieces(inline.children, context), { text: '*' }];
    if (inline.type === 'inline' && inline.name === 'Phone') {
      const { of = '', phone = '1' } = inline.attributes;
      const number = context.entries.help.get(of)?.phones[Number(phone) - 1];
      // An expired number is withheld: the address at the end of the message leads to those that are good.
      return [number ? { text: formatPhone(number), isPhone: true } : { text: context.t('help.all') }];
    }
    const inner = linePieces(inline.children, context);
    const lang = inline.type === 'inline' && inline.name === 'In' ? inline.attributes.lang : undefined;
    return lang ? inner.map((piece) => ({ ...piece, lang })) : inner;
  });
}

/** A phrase for an officer: the English words; for who reads another language, how they sound and what they mean. */
function phrasePieces({ says, sounds, when, onlyIfTrue }: Phrase, { channel, locale, t }: Context): Piece[] {
  const foreign = locale !== officerLocale;
  const mark = channel === 'whatsapp' ? '*' : '"';
  const words: Piece = { text: says[officerLocale], ...(foreign && { lang: officerLocale }) };
  const spoken = channel === 'whatsapp' && sounds[locale] ? `\n[${sounds[locale]}]` : '';
  const meaning = !foreign ? '' : channel === 'whatsapp' ? `${spoken}\n${says[locale]}` : ` (${says[locale]})`;
  const limit = onlyIfTrue ? `\n${when[locale]} ${t('say.onlyIfTrue')}` : '';
  return [{ text: mark }, words, { text: `${mark}${meaning}${limit}` }];
}

function trimmed(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => ({
    ...piece,
    text: at === 0 ? piece.text.trimStart() : at === pieces.length - 1 ? piece.text.trimEnd() : piece.text,
  }));
}
