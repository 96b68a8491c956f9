// Step: puts into each page the rules of the style sheet that the page uses, so that one response paints it.
// PurgeCSS chooses the rules (docs/adr/0007); pages with the same elements and classes share one answer.
import type { Root } from 'hast';
import { parse } from 'postcss';
import { PurgeCSS } from 'purgecss';
import { visit } from 'unist-util-visit';
import { element, withHead } from './html.ts';
import type { PublishStep, Site } from './site.ts';

/** Names that selectors can match in a page. */
interface Names {
  readonly tags: readonly string[];
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly attributes: { readonly names: readonly string[]; readonly values: readonly string[] };
}

export function namesIn(tree: Root): Names {
  const [tags, classes, ids, names, values] = Array.from({ length: 5 }, () => new Set<string>());
  visit(tree, 'element', ({ tagName, properties }) => {
    tags?.add(tagName);
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'className') for (const word of value as string[]) classes?.add(word);
      else if (name === 'id') ids?.add(String(value));
      else {
        const attribute = name.replace(/^(aria|data)([A-Z])/, '$1-$2').toLowerCase();
        names?.add(attribute);
        // Only a fixed set of values is ever selected on; the rest (addresses, numbers) would make every page differ.
        if (/^(aria-labelledby|dir|lang|open|role|type)$/.test(attribute)) values?.add(String(value));
      }
    }
  });
  const sorted = (set: Set<string> | undefined) => [...(set ?? [])].sort();
  return {
    tags: sorted(tags),
    classes: sorted(classes),
    ids: sorted(ids),
    attributes: { names: sorted(names), values: sorted(values) },
  };
}

/** The part of a style sheet that a page with these names can use. */
export async function usedRules(css: string, names: Names): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: JSON.stringify(names), extension: 'names' }],
    css: [{ raw: css }],
    extractors: [
      { extensions: ['names'], extractor: (raw) => ({ ...(JSON.parse(raw) as Names), undetermined: [] }) as never },
    ],
    // What has no name in a page, and applies all the same: the root, and whatever has the focus.
    safelist: { standard: [':root', ':host', ':focus-visible'] },
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  return withoutStrangers((result?.css ?? '').replace(/@layer [\w, ]+;(?=@layer)/g, ''), names).trim();
}

/** The first class, or custom element, inside a `:has(…)`. */
const insideHas = /:has\([^)]*?(?:\.([\w-]+)|(?<![\w.:#[-])([a-z]+-[\w-]+))/g;

/** PurgeCSS does not look into `:has(…)`, and keeps every named `@page`: those of other pages go too. */
function withoutStrangers(css: string, { tags, classes }: Names): string {
  const sheet = parse(css);
  const isOurs = (selector: string) =>
    [...selector.matchAll(insideHas)].every(([, className, customElement]) =>
      className ? classes.includes(className) : tags.includes(customElement as string),
    );
  sheet.walkRules((rule) => {
    const ours = rule.selectors.filter(isOurs);
    if (!ours.length) rule.remove();
    else if (ours.length < rule.selectors.length) rule.selectors = ours;
  });
  const papers = new Set<string>();
  sheet.walkDecls('page', ({ value }) => {
    papers.add(value);
  });
  sheet.walkAtRules((rule) => {
    const stranger = rule.name === 'page' && rule.params && !papers.has(rule.params);
    if (stranger || rule.nodes?.length === 0) rule.remove();
  });
  return sheet.toString();
}

/** Style sheets that a page links to, as paths under out/. */
function sheetsOf(tree: Root): string[] {
  const sheets: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'link' && String(properties.rel) === 'stylesheet') sheets.push(String(properties.href));
  });
  return sheets;
}

const fileOf = (site: Site, href: string): string => {
  // The base path, where there is one, stands before the path under out/.
  const path = [...site.files.keys()].find((name) => href.endsWith(`/${name}`));
  if (!path) throw new Error(`publish: a page links to the style sheet ${href}, which the export does not hold`);
  return path;
};

export const inlineStyles: PublishStep = {
  name: 'inline the styles',
  async run(site) {
    const answers = new Map<string, Promise<string>>();
    const pages = new Map<string, Root>();
    const idsInCss = new Map<string, Set<string>>();
    for (const [path, tree] of site.pages) {
      const sheets = sheetsOf(tree);
      const css = sheets.map((href) => site.files.get(fileOf(site, href))?.toString('utf8')).join('\n');
      // An id that no selector names makes no difference, and every page has others.
      const known = idsInCss.get(css) ?? new Set([...css.matchAll(/#([\w-]+)/g)].map(([, id]) => id as string));
      idsInCss.set(css, known);
      const all = namesIn(tree);
      const names = { ...all, ids: all.ids.filter((id) => known.has(id)) };
      const key = `${sheets.join(' ')} ${JSON.stringify(names)}`;
      const answer = answers.get(key) ?? usedRules(css, names);
      answers.set(key, answer);
      const style = element('style', {}, await answer);
      pages.set(
        path,
        withHead(tree, (children) => [
          ...children.filter(
            (child) =>
              !(child.type === 'element' && child.tagName === 'link' && String(child.properties.rel) === 'stylesheet'),
          ),
          style,
        ]),
      );
    }
    return { ...site, pages };
  },
};
