// Step: refuses a page whose components need the framework in the browser, since it is about to be taken out.
// It reads what Next itself wrote down: the modules that each page asks the browser to load.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { exportedAs } from './parse-pages.ts';
import { addressOf, PublishError, type PublishStep, type Site } from './site.ts';

interface Manifest {
  clientModules: Record<string, { id: number | string }>;
}

/** Next's own workings (routing, error and metadata boundaries), which every page asks for and no words need. */
const framework = /\/node_modules\/next\/dist\/(esm\/)?(client\/components|lib\/framework|lib\/metadata)\//;

/** Rows such as `3:I[39756,["$2"],"default"]`: a page asks for the export `default` of module 39756. */
const request = /(?:^|\n)[0-9a-f]+:I(\[.*\])(?=\n|$)/g;

/** File of each client module of a build, by its id. */
export function readClientModules(root: string): Map<string, string> {
  const folder = join(root, '.next', 'server', 'app');
  const scope: { __RSC_MANIFEST?: Record<string, Manifest> } = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('_client-reference-manifest.js')) continue;
    runInNewContext(readFileSync(join(folder, name), 'utf8'), { globalThis: scope, self: scope });
  }
  const modules = Object.values(scope.__RSC_MANIFEST ?? {}).flatMap(({ clientModules }) =>
    Object.entries(clientModules),
  );
  return new Map(modules.map(([file, { id }]) => [String(id), file.replace('[project]/', '/')]));
}

/** Components of ours, or of a library, that some page expects to run in the browser; and pages that do not say. */
export function lostBehaviour(site: Site, modules: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  for (const path of site.pages.keys()) {
    // Beside each page Next writes the same page as data, from which its router would draw it.
    const beside = exportedAs(path).replace(/\.html$/, '.txt');
    const rows = [...(site.files.get(beside)?.toString('utf8') ?? '').matchAll(request)];
    // Every page asks for the framework's own workings: one that asks for nothing was not understood.
    if (!rows.length)
      problems.push(
        `${addressOf(path)}\n  found:    no list of the modules that this page asks for, in ${beside} of the export\n  expected: one, as Next writes it beside each page: without it a component whose behaviour is lost would not be noticed\n  to mend:  see where this version of Next writes it, and in which form: publish/client-components.ts, publish/parse-pages.ts.`,
      );
    for (const [, row = '[]'] of rows) {
      const [id, , name] = JSON.parse(row) as [number | string, unknown, string];
      const file = modules.get(String(id)) ?? `module ${id}`;
      if (framework.test(file)) continue;
      problems.push(
        `${addressOf(path)}\n  found:    the client component “${name}” of ${file.replace(/^\//, '')}, which needs React in the browser\n  expected: components that are drawn when the site is built; no framework travels to the reader\n  to mend:  take "use client" away, or write what must move as a custom element in elements/ over markup that works without it.`,
      );
    }
  }
  return [...new Set(problems)];
}

export const refuseClientComponents: PublishStep = {
  name: 'refuse client components',
  run(site, { root }) {
    const problems = lostBehaviour(site, readClientModules(root));
    if (problems.length) throw new PublishError(problems);
    return site;
  },
};
