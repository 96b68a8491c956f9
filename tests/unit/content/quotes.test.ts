// A quote is the words of the document that owns the claim, and of no other.
import { describe, expect, it } from 'vitest';
import { blocksOf } from '#lib/content/blocks.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import { quoteOf, saidAs, withQuotes } from '#lib/content/quotes.ts';

const blocks = (text: string) => blocksOf(readMdx('x.mdx', text));
const owner = blocks(
  'First <Claim id="C2.8">one</Claim>.\n\n- <Claim id="C2.9">other</Claim>\n- <Claim id="C2.8">two</Claim>\n',
);

describe('saidAs', () => {
  it('gives every wording of a claim in reading order, and none of another', () => {
    expect(saidAs(owner, 'C2.8')).toEqual([[{ type: 'text', text: 'one' }], [{ type: 'text', text: 'two' }]]);
    expect(saidAs(owner, 'C9.9')).toEqual([]);
  });
});

describe('withQuotes', () => {
  const find = ({ claim, part }: { claim: string; part: number }) => saidAs(owner, claim)[part - 1] ?? [];

  it('puts the quoted words where the quote stands, in a list too', () => {
    const quoted = withQuotes(blocks('- Say <Quote claim="C2.8" part="2" />\n'), find);
    expect(saidAs(quoted, 'C2.8')).toEqual([[{ type: 'text', text: 'two' }]]);
  });

  it('follows a correction in the document that owns the claim', () => {
    const mended = blocks('<Claim id="C2.8">mended</Claim>\n');
    const quoted = withQuotes(blocks('Say <Quote claim="C2.8" />\n'), ({ claim }) => saidAs(mended, claim)[0] ?? []);
    expect(saidAs(quoted, 'C2.8')).toEqual([[{ type: 'text', text: 'mended' }]]);
  });
});

it('quotes the first part of the owner when nothing else is said', () => {
  expect(quoteOf({ claim: 'C2.8' })).toEqual({ claim: 'C2.8', part: 1, from: undefined });
});
