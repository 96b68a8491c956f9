// Where and how a page says a claim, as lines of words. Messages to pass on are left out: they stand with the document.
import { type Block, type Inline, inlinesIn } from '#lib/content/blocks.ts';
import { textOf } from '#lib/content/words.ts';

const notOnThePage: readonly string[] = ['Message', 'Sms'];

/** @returns the words of each `<Claim>` of a page, by its id, in reading order */
export function saidOn(blocks: readonly Block[], entries: Parameters<typeof textOf>[1]): ReadonlyMap<string, string[]> {
  const said = new Map<string, string[]>();
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'text') continue;
      const id = inline.type === 'inline' && inline.name === 'Claim' ? inline.attributes.id : undefined;
      if (id) said.set(id, [...(said.get(id) ?? []), textOf(inline.children, entries)]);
      else walk(inline.children);
    }
  };
  for (const block of blocks)
    if (block.type !== 'component' || !notOnThePage.includes(block.name)) walk(inlinesIn(block));
  return said;
}
