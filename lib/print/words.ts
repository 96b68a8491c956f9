// A page's words in the form that the layouts of print/ read: what each passage is, and plain text in it. Links and
// source marks are left out: paper has neither. Phrases and telephone numbers are written out.
import { type LocaleCode, officerLocale } from '#i18n/locales.ts';
import { type Translate, translator } from '#i18n/translator.ts';
import { type Block, type Inline, type InlineComponent, inlinesIn } from '#lib/content/blocks.ts';
import { printedAt } from '#lib/content/paper-drawing.ts';
import { formatPhone, phoneUri } from '#lib/content/phone.ts';
import type { Help, Phrase } from '#lib/content/schema.ts';
import type { PaperKind, PaperPart } from '#lib/content/vocabulary.ts';
import { paperSvg } from './paper-svg.ts';

export type Word =
  | string
  | { readonly is: 'strong'; readonly of: readonly Word[] }
  | { readonly is: 'lang'; readonly lang: string; readonly of: readonly Word[] }
  | { readonly is: 'phone'; readonly text: string; readonly uri: string; readonly expires: string };

export type Passage =
  | { readonly is: 'paragraph'; readonly of: readonly Word[] }
  | { readonly is: 'heading'; readonly depth: number; readonly of: readonly Word[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Passage[])[] }
  | { readonly is: 'table'; readonly caption: string; readonly rows: readonly (readonly (readonly Word[])[])[] }
  /** The drawing of an official paper as an SVG file, and what each of its numbers means. */
  | {
      readonly is: 'paper';
      readonly svg: string;
      readonly alt: string;
      readonly items: readonly { readonly printed: string | null; readonly of: readonly Word[] }[];
    }
  | SayPassage
  | { readonly is: 'note'; readonly title: string; readonly of: readonly Passage[] }
  | { readonly is: 'do' | 'dont'; readonly title: string; readonly of: readonly Passage[] }
  | { readonly is: 'lead' | 'pair'; readonly of: readonly Passage[] }
  /** A box to write in by hand, with so many lines. */
  | { readonly is: 'write'; readonly label: string; readonly hint: string; readonly lines: number };

export interface SayPassage {
  readonly is: 'say';
  /** What is said to the officer. */
  readonly words: string;
  readonly means: string | null;
  readonly sounds: string | null;
  readonly only: string | null;
}

/** A heading and what stands under it; before the first heading there is neither title nor anchor. */
export interface PrintedSection {
  readonly anchor: string;
  readonly title: readonly Word[];
  readonly of: readonly Passage[];
}

export interface PrintEntries {
  /** The sheet that is printed, as an error names it. */
  readonly sheet: string;
  phrase(id: string): Phrase;
  /** Nothing when the entry has expired and is withheld. */
  help(id: string): Help | undefined;
}

/** A page's sections, cut at its second-level headings. */
export function printedSections(
  blocks: readonly Block[],
  locale: LocaleCode,
  entries: PrintEntries,
): readonly PrintedSection[] {
  const sections: { anchor: string; title: readonly Word[]; of: Passage[] }[] = [{ anchor: '', title: [], of: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2)
      sections.push({ anchor: block.anchor ?? '', title: wordsOf(block.children, entries), of: [] });
    else sections.at(-1)?.of.push(...passageOf(block, locale, entries));
  }
  return sections;
}

function passageOf(block: Block, locale: LocaleCode, entries: PrintEntries): Passage[] {
  const t = translator(locale);
  const words = (inlines: readonly Inline[]) => wordsOf(inlines, entries);
  const passages = (blocks: readonly Block[]) => blocks.flatMap((inner) => passageOf(inner, locale, entries));
  switch (block.type) {
    case 'paragraph':
      return [{ is: 'paragraph', of: words(block.children) }];
    case 'heading':
      return [{ is: 'heading', depth: block.depth, of: words(block.children) }];
    case 'list':
      return [{ is: 'list', ordered: block.ordered, items: block.items.map(passages) }];
    case 'table':
      return [{ is: 'table', caption: '', rows: block.rows.map((row) => row.map(words)) }];
    case 'component': {
      const { name, attributes, children } = block;
      if (name === 'Say') return [sayPassage(entries.phrase(attributes.phrase ?? ''), locale)];
      if (name === 'Lead') return [{ is: 'lead', of: passages(children) }];
      if (name === 'Note') return [{ is: 'note', title: attributes.title ?? '', of: passages(children) }];
      if (name === 'Write') {
        const { label = '', hint = '', lines = '1' } = attributes;
        return [{ is: 'write', label, hint, lines: Number(lines) }];
      }
      if (name === 'DoDont') return [{ is: 'pair', of: passages(children) }];
      if (name === 'Do') return [{ is: 'do', title: t('do.title'), of: passages(children) }];
      if (name === 'Dont') return [{ is: 'dont', title: t('dont.title'), of: passages(children) }];
      if (name === 'Table')
        return passages(children).map((inner) =>
          inner.is === 'table' ? { ...inner, caption: attributes.caption ?? '' } : inner,
        );
      if (name === 'Paper') return [paperPassage(attributes.kind as PaperKind, children, words, t)];
      throw new Error(
        `print: ${entries.sheet} holds <${name}>, which has no form on paper. Add one to lib/print/words.ts.`,
      );
    }
  }
}

/** A drawn paper. What is printed on the form itself is in the officers' language. */
function paperPassage(
  kind: PaperKind,
  blocks: readonly Block[],
  words: (inlines: readonly Inline[]) => readonly Word[],
  t: Translate,
): Passage {
  // Parts that begin with words, line after line, are one paragraph to the parser; the others are blocks.
  const parts = blocks.flatMap((block): Pick<InlineComponent, 'attributes' | 'children'>[] =>
    block.type === 'component'
      ? [{ attributes: block.attributes, children: inlinesIn(block) }]
      : inlinesIn(block).filter(isPart),
  );
  const items = parts.map(({ attributes, children }) => {
    const printed = printedAt(kind, attributes.of as PaperPart);
    return { printed: printed ?? null, of: words(children) };
  });
  return {
    is: 'paper',
    svg: paperSvg(kind),
    alt: t('flyers.drawing', { form: printedAt(kind, 'form') ?? kind }),
    items,
  };
}

const isPart = (inline: Inline): inline is InlineComponent => inline.type === 'inline' && inline.name === 'Part';

/** A phrase as it is printed for readers of a language: the officers' own language needs neither meaning nor sounds. */
export function sayPassage({ says, sounds, when, onlyIfTrue }: Phrase, locale: LocaleCode): SayPassage {
  const foreign = locale !== officerLocale;
  const t = translator(locale);
  return {
    is: 'say',
    words: says[officerLocale],
    means: foreign ? says[locale] : null,
    sounds: foreign && sounds[locale] ? `${t('say.sounds')}: ${sounds[locale]}` : null,
    only: onlyIfTrue ? `${when[locale]} ${t('say.onlyIfTrue')}` : null,
  };
}

function wordsOf(inlines: readonly Inline[], entries: PrintEntries): Word[] {
  return inlines.flatMap((inline): Word[] => {
    if (inline.type === 'text') return [inline.text];
    const of = wordsOf(inline.children, entries);
    if (inline.type === 'strong' || inline.type === 'emphasis') return [{ is: 'strong', of }];
    if (inline.type !== 'inline') return of;
    const { lang = '', of: entry = '', phone = '1' } = inline.attributes;
    if (inline.name === 'In') return [{ is: 'lang', lang, of }];
    if (inline.name !== 'Phone') return of;
    const help = entries.help(entry);
    const number = help?.phones[Number(phone) - 1];
    // checks/freshness.ts tells an editor of it before; this holds when nobody asked the checks.
    if (!help || !number)
      throw new Error(
        `print: ${entries.sheet} prints a telephone number of “${entry}” that has expired or is not there. Read it again in content/help/${entry}.yml, or take it off.`,
      );
    return [{ is: 'phone', text: formatPhone(number), uri: phoneUri(number), expires: help.expires }];
  });
}
