// A page's words as plain data: blocks, and what stands in their lines. For whatever is not drawn by React: paper,
// editions, data for partners. Knows the syntax only; what a phrase or a number says is looked up by `words.ts`.
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { attributesOf, isComponent, type MdxFile } from './mdx-file.ts';
import { remarkInlineParagraphs } from './mdx-plugins.ts';
import { headingAnchor, inlineNames } from './vocabulary.ts';

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** `to` is as the editor wrote it: `doc:attorney#bond` or a whole address. */
  | { readonly type: 'link'; readonly to: string; readonly children: readonly Inline[] }
  | InlineComponent;

/** `<Claim>`, `<In>` or `<Phone>`: their attributes as written. */
export interface InlineComponent {
  readonly type: 'inline';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Inline[];
}

export type Block =
  | { readonly type: 'heading'; readonly depth: number; readonly anchor?: string; readonly children: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  /** The first row is the head. */
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | BlockComponent;

/** A component on lines of its own: `<Say phrase="…" />`, `<Note title="…">`, … */
export interface BlockComponent {
  readonly type: 'component';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Block[];
}

/** @returns the page's blocks in reading order; none when its text is not MDX */
export function blocksOf(page: Pick<MdxFile, 'tree'>): readonly Block[] {
  const tree = structuredClone(page.tree) as Root;
  remarkInlineParagraphs()(tree);
  return tree.children.flatMap(blockOf);
}

function blockOf(node: Nodes): Block[] {
  if (isComponent(node)) {
    return [{ type: 'component', name: node.name ?? '', attributes: attributesOf(node), children: contentOf(node) }];
  }
  switch (node.type) {
    case 'heading': {
      const whole = inlinesOf(node.children);
      const anchor = headingAnchor.exec(lastText(whole))?.[1];
      return [{ type: 'heading', depth: node.depth, ...(anchor && { anchor }), children: withoutAnchor(whole) }];
    }
    case 'paragraph': {
      // A component alone on its line, with words in it, is parsed as a paragraph of nothing else.
      const [only, ...others] = node.children;
      if (only && !others.length && isComponent(only) && !isInlineName(only.name)) return blockOf(only);
      return [{ type: 'paragraph', children: inlinesOf(node.children) }];
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap(blockOf)),
        },
      ];
    case 'table':
      return [
        { type: 'table', rows: node.children.map((row) => row.children.map((cell) => inlinesOf(cell.children))) },
      ];
    default:
      return [];
  }
}

const inlineTypes = new Set(['text', 'strong', 'emphasis', 'link', 'break', 'mdxJsxTextElement']);
const isInlineName = (name: string | null) => inlineNames.includes(name ?? '');

/** What a component holds: words in its line make one paragraph. */
function contentOf(node: { children: readonly Nodes[] }): Block[] {
  const inline = node.children.every((child) => inlineTypes.has(child.type));
  if (!inline) return node.children.flatMap(blockOf);
  const children = inlinesOf(node.children as readonly PhrasingContent[]);
  return children.length ? [{ type: 'paragraph', children }] : [];
}

function inlinesOf(nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (isComponent(node)) {
      return [
        {
          type: 'inline',
          name: node.name ?? '',
          attributes: attributesOf(node),
          children: inlinesOf(node.children as PhrasingContent[]),
        },
      ];
    }
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: node.value.replace(/\s+/g, ' ') }];
      case 'break':
        return [{ type: 'text', text: ' ' }];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: inlinesOf(node.children) }];
      case 'link':
        return [{ type: 'link', to: node.url, children: inlinesOf(node.children) }];
      default:
        return [];
    }
  });
}

const lastText = (inlines: readonly Inline[]) => {
  const last = inlines.at(-1);
  return last?.type === 'text' ? last.text : '';
};

function withoutAnchor(inlines: readonly Inline[]): Inline[] {
  const text = lastText(inlines).replace(headingAnchor, '');
  return inlines.map((inline, at) =>
    at === inlines.length - 1 && inline.type === 'text' ? { ...inline, text } : inline,
  );
}

/** Everything that stands in the lines of a block, in reading order. */
export function inlinesIn(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'list':
      return block.items.flat().flatMap(inlinesIn);
    case 'table':
      return block.rows.flat(2);
    case 'component':
      return block.children.flatMap(inlinesIn);
  }
}
