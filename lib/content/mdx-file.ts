// One page in one language as its author wrote it: front matter and a tree of words with lines. Reads no disk.
import type { Heading, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from './problem.ts';
import { headingAnchor } from './vocabulary.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** A component as it is used on a page. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number | undefined;
}

export interface HeadingUse {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string | undefined;
  readonly line: number | undefined;
}

export interface MdxFile {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: YamlFile;
  /** The words; empty when the text is not MDX. */
  readonly tree: Root;
  readonly problems: readonly Problem[];
  readonly components: readonly ComponentUse[];
  readonly headings: readonly HeadingUse[];
  readonly links: readonly { readonly url: string; readonly line: number | undefined }[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);
const parserWithoutMdx = unified().use(remarkParse).use(remarkFrontmatter);

/** True of a component, inside a line or on lines of its own. */
export const isComponent = (node: { type: string }): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The plain string attributes of a component; expressions are reported by `mdx-syntax`, not here. */
export function attributesOf(node: Component): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** A heading's words and its anchor, which stands in brackets at its end. */
function headingOf(node: Heading): HeadingUse {
  const whole = textOf(node);
  return {
    depth: node.depth,
    text: whole.replace(headingAnchor, ''),
    anchor: headingAnchor.exec(whole)?.[1],
    line: node.position?.start.line,
  };
}

function parse(path: string, text: string): { tree: Root; problems: Problem[] } {
  try {
    return { tree: parser.parse(text), problems: [] };
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    const problem = {
      file: path,
      line,
      column,
      found: `text that is not MDX: ${reason ?? String(error)}`,
      expected: 'Markdown with components such as <Claim id="C2.1">…</Claim>, each one closed',
      mend: 'close every component on the page; write “less than” instead of <, and no { or }.',
    };
    return { tree: parserWithoutMdx.parse(/^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? ''), problems: [problem] };
  }
}

/** @param path the file's path from the project's root, for messages */
export function readMdx(path: string, text: string): MdxFile {
  const { tree, problems } = parse(path, text);
  const components: ComponentUse[] = [];
  const headings: HeadingUse[] = [];
  const links: MdxFile['links'][number][] = [];
  visit(tree, (node) => {
    if (isComponent(node))
      components.push({ name: node.name ?? '', attributes: attributesOf(node), line: node.position?.start.line });
    else if (node.type === 'heading') headings.push(headingOf(node));
    else if (node.type === 'link' || node.type === 'image')
      links.push({ url: node.url, line: node.position?.start.line });
  });
  const matter = tree.children.find((node) => node.type === 'yaml');
  const frontMatter = readYaml(path, matter?.value ?? '', 2);
  return {
    path,
    text,
    frontMatter,
    tree,
    problems: [...frontMatter.problems, ...problems],
    components,
    headings,
    links,
  };
}

/** Ids of the claims that a page says or quotes, in the order in which a reader meets them, each once. */
export function claimIdsOf(page: Pick<MdxFile, 'components'>): string[] {
  const ids = page.components.flatMap(({ name, attributes }) => {
    const id = name === 'Claim' ? attributes.id : name === 'Quote' ? attributes.claim : undefined;
    return id ? [id] : [];
  });
  return [...new Set(ids)];
}

/** A part of a page that can be linked to. */
export interface Section {
  readonly anchor: string;
  readonly title: string;
}

/** The sections of a page, in its order: headings of the second level. */
export function sectionsOf(page: Pick<MdxFile, 'headings'>): Section[] {
  return page.headings.flatMap(({ depth, anchor, text }) => (depth === 2 && anchor ? [{ anchor, title: text }] : []));
}
