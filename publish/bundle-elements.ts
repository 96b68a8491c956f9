// Step: makes one small module of each custom element in elements/, and puts it into the pages that hold the element:
// as a file to fetch, or, when it is needed at once, as it is.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element, withBody, withHead } from './html.ts';
import { integrity, PublishError, type PublishStep, shortHash } from './site.ts';

/** Folder under out/ whose names change when their content does, so that they may be kept for ever. */
export const lastingFolder = 'assets';

/**
 * Elements that a reader may need at the first sight of a page. Their code stands in it: a request of its own would take
 * 400 ms on two bars, and the code takes 10. The others are files, which are kept from page to page. (docs/adr/0008)
 */
const atOnce: ReadonlySet<string> = new Set(['quick-exit', 'rights-card']);

/**
 * Runs the files of a page's elements. The browser fetches them, and proves their sums, from the first bytes of the page
 * on; and the page has loaded when its words are there, with or without them.
 */
const loader = 'for(const{href}of document.querySelectorAll("link[rel=modulepreload]"))import(href)';

/** The name of a custom element, which is the name of its file. https://html.spec.whatwg.org/#valid-custom-element-name */
const elementFile = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\.ts$/;

function customElementsIn(tree: Root): Set<string> {
  const names = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    if (tagName.includes('-')) names.add(tagName);
  });
  return names;
}

/** @returns the module's code, for browsers from 2020 on */
export async function bundle(entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<string> {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

export const bundleElements: PublishStep = {
  name: 'bundle the elements',
  async run(site, { root, basePath }) {
    const folder = join(root, 'elements');
    const sources = existsSync(folder) ? readdirSync(folder).flatMap((file) => elementFile.exec(file) ?? []) : [];
    const known = new Map<string, string>();
    for (let index = 0; index < sources.length; index += 2)
      known.set(sources[index + 1] as string, join(folder, sources[index] as string));

    const used = new Map([...site.pages].map(([path, tree]) => [path, customElementsIn(tree)]));
    const unknown = [...used].flatMap(([path, names]) =>
      [...names].filter((name) => !known.has(name)).map((name) => ({ path, name })),
    );
    if (unknown.length) {
      throw new PublishError(
        unknown.map(
          ({ path, name }) =>
            `out/${path}\n  found:    <${name}>, which no file defines\n  expected: elements/${name}.ts\n  to mend:  write it, or correct the name in the component that draws it.`,
        ),
      );
    }

    const files = new Map(site.files);
    const inside = new Map<string, Element>();
    const fetched = new Map<string, Element>();
    for (const name of new Set([...used.values()].flatMap((names) => [...names]))) {
      const code = await bundle({ entryPoints: [known.get(name) as string] });
      if (atOnce.has(name)) {
        inside.set(name, element('script', { type: 'module' }, code.trim()));
        continue;
      }
      const path = `${lastingFolder}/${name}.${shortHash(code)}.js`;
      files.set(path, Buffer.from(code));
      fetched.set(
        name,
        element('link', { rel: ['modulepreload'], href: `${basePath}/${path}`, integrity: integrity(code) }),
      );
    }
    const pages = new Map(
      [...site.pages].map(([path, tree]) => {
        const names = [...(used.get(path) ?? [])];
        const links = names.flatMap((name) => fetched.get(name) ?? []);
        const scripts = names.flatMap((name) => inside.get(name) ?? []);
        if (links.length) scripts.push(element('script', { type: 'module' }, loader));
        if (!scripts.length) return [path, tree] as const;
        const linked = withHead(tree, (children) => [...children, ...links]);
        return [path, withBody(linked, (children) => [...children, ...scripts])] as const;
      }),
    );
    return { ...site, pages, files };
  },
};
