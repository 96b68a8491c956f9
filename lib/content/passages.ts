// Cuts a page into passages and fingerprints them, so that a translation can say which text it follows
// and the build can say which passages have changed since.
import { createHash } from 'node:crypto';
import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxFile } from './mdx-file.ts';
import { wordFields } from './schema.ts';

export interface Passage {
  readonly line: number | undefined;
  /** The source text with its white space folded: a re-wrapped line is no change. */
  readonly text: string;
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const wholeLength = 12;
const passageLength = 4;

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'mdxJsxTextElement',
  'break',
  'delete',
  'inlineCode',
] satisfies (PhrasingContent['type'] | 'mdxJsxTextElement')[]);

/** The title, the summary, the words of a link’s card, then every paragraph, heading, table row and component of a page, in order. */
export function passagesOf(page: MdxFile): Passage[] {
  const matter = (page.frontMatter.value ?? {}) as Record<string, unknown>;
  const passages: Passage[] = wordFields.map((key) => ({
    line: page.frontMatter.lineOf([key]),
    text: fold(String(matter[key] ?? '')),
  }));
  const add = (node: Nodes, end = node.position?.end.offset) =>
    passages.push({ line: node.position?.start.line, text: fold(page.text.slice(node.position?.start.offset, end)) });

  const walk = (node: Nodes): void => {
    if (node.type === 'yaml') return;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') return void add(node);
    if (node.type === 'mdxJsxFlowElement') {
      const first = node.children[0];
      if (!first || phrasing.has(first.type as never)) return void add(node);
      add(node, first.position?.start.offset);
    }
    if ('children' in node) node.children.forEach(walk);
  };
  page.tree.children.forEach(walk);
  return passages;
}

/**
 * The value of `translationOf` for a translation of these passages: 12 characters for the whole text, a dot,
 * then 4 for each passage. Only the first 12 decide; the rest serve to name what changed.
 */
export function fingerprint(passages: readonly Passage[]): string {
  const whole = sha256(passages.map((passage) => passage.text).join('\n')).slice(0, wholeLength);
  return `${whole}.${passages.map((passage) => sha256(passage.text).slice(0, passageLength)).join('')}`;
}

/** True when a translation's `translationOf` was made from this very text. */
export function isCurrent(translationOf: string, source: readonly Passage[]): boolean {
  return translationOf.slice(0, wholeLength) === fingerprint(source).slice(0, wholeLength);
}

export interface Drift {
  /** Passages of the source that are new or changed since, with their place. */
  readonly changed: readonly { readonly passage: Passage; readonly index: number }[];
  /** How many passages the translation was made from are there no more. */
  readonly gone: number;
  /** How many passages the source had when the translation was pinned; 0 when it never was. */
  readonly pinned: number;
}

/** What has changed in the source since a translation was pinned to it. */
export function driftSince(translationOf: string, source: readonly Passage[]): Drift {
  const pinned: string[] = (translationOf.split('.')[1] ?? '').match(new RegExp(`.{${passageLength}}`, 'g')) ?? [];
  const current = source.map((passage) => sha256(passage.text).slice(0, passageLength));
  return {
    changed: source.flatMap((passage, index) =>
      pinned.includes(current[index] as string) ? [] : [{ passage, index }],
    ),
    gone: pinned.filter((hash) => !current.includes(hash)).length,
    pinned: pinned.length,
  };
}
