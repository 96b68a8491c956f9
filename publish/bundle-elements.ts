// Step: makes one small module of each custom element in elements/, and loads it on the pages that hold the element.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element, withHead } from './html.ts';
import { integrity, PublishError, type PublishStep, shortHash } from './site.ts';

/** Folder under out/ whose names change when their content does, so that they may be kept for ever. */
export const lastingFolder = 'assets';

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
    const scripts = new Map<string, ReturnType<typeof element>>();
    for (const name of new Set([...used.values()].flatMap((names) => [...names]))) {
      const code = await bundle({ entryPoints: [known.get(name) as string] });
      const path = `${lastingFolder}/${name}.${shortHash(code)}.js`;
      files.set(path, Buffer.from(code));
      scripts.set(name, element('script', { type: 'module', src: `${basePath}/${path}`, integrity: integrity(code) }));
    }
    const pages = new Map(
      [...site.pages].map(([path, tree]) => {
        const loaded = [...(used.get(path) ?? [])].flatMap((name) => scripts.get(name) ?? []);
        return [path, loaded.length ? withHead(tree, (children) => [...children, ...loaded]) : tree] as const;
      }),
    );
    return { ...site, pages, files };
  },
};
