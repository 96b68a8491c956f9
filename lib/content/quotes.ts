// Sentences of law that a flyer quotes from the document that owns them: `<Quote claim="C2.8" part="2" />`.
// One wording, one place: mend the sentence there, and every sheet that quotes it changes with it.
import { type Block, type Inline, inlinesIn } from './blocks.ts';

/** What a `<Quote>` names. */
export interface QuoteOf {
  readonly claim: string;
  /** Which of that document's `<Claim>`s with this id, in reading order, from 1. */
  readonly part: number;
  /** The document that is quoted; nothing: the one whose facts.yml lists the claim. */
  readonly from: string | undefined;
}

interface Attributes {
  readonly claim?: string | undefined;
  readonly part?: string | undefined;
  readonly from?: string | undefined;
}

export function quoteOf({ claim = '', part = '1', from }: Attributes): QuoteOf {
  return { claim, part: Number(part), from };
}

/** The words of every `<Claim>` with this id on a page, in reading order. */
export function saidAs(blocks: readonly Block[], claim: string): (readonly Inline[])[] {
  const within = (inlines: readonly Inline[]): (readonly Inline[])[] =>
    inlines.flatMap((inline) => {
      if (inline.type === 'text') return [];
      if (inline.type === 'inline' && inline.name === 'Claim' && inline.attributes.id === claim)
        return [inline.children];
      return within(inline.children);
    });
  return within(blocks.flatMap(inlinesIn));
}

/**
 * Blocks in which each `<Quote>` has become the `<Claim>` that it quotes.
 * @param find the words that a quote stands for
 */
export function withQuotes(blocks: readonly Block[], find: (quote: QuoteOf) => readonly Inline[]): readonly Block[] {
  const line = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline): Inline => {
      if (inline.type === 'text') return inline;
      if (inline.type === 'inline' && inline.name === 'Quote') {
        const quote = quoteOf(inline.attributes);
        return { ...inline, name: 'Claim', attributes: { id: quote.claim }, children: find(quote) };
      }
      return { ...inline, children: line(inline.children) };
    });
  const resolve = (block: Block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, children: line(block.children) };
      case 'list':
        return { ...block, items: block.items.map((item) => withQuotes(item, find)) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(line)) };
      case 'component':
        return { ...block, children: withQuotes(block.children, find) };
    }
  };
  return blocks.map(resolve);
}
