// Check: every address outside this site is https, well formed, and of a host that checks/hosts.txt knows.
// Asks nothing of the network: that is `npm run check:links` (network.ts). Links inside the site: rules/references.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#lib/content/problem.ts';
import type { ContentTree } from '#lib/content/tree.ts';

export const hostsFile = 'checks/hosts.txt';

/** One outside address, where it stands. */
export interface OutsideLink {
  readonly file: string;
  readonly line: number | undefined;
  readonly url: string;
}

const withoutWww = (host: string) => host.replace(/^www\./, '');

/** The hosts of a list: the first word of each line that is no comment. */
export function hostsOf(text: string): Set<string> {
  return new Set(
    text.split('\n').flatMap((line) => (/^\s*(?:#|$)/.test(line) ? [] : withoutWww(line.trim().split(/\s+/)[0] ?? ''))),
  );
}

/** Every outside address of the content: links on pages, and any `url` of a data file, however deep. */
export function outsideLinks(tree: ContentTree): OutsideLink[] {
  const onPages = tree.documents.flatMap(({ pages }) =>
    Object.values(pages).flatMap((page) =>
      page.links.filter(({ url }) => !url.startsWith('doc:')).map(({ url, line }) => ({ file: page.path, line, url })),
    ),
  );
  const inData = tree.data.flatMap(({ file }) => {
    const walk = (value: unknown, path: readonly PropertyKey[]): OutsideLink[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, inner]) =>
            key === 'url' && typeof inner === 'string'
              ? [{ file: file.path, line: file.lineOf([...path, key]), url: inner }]
              : walk(inner, [...path, Array.isArray(value) ? Number(key) : key]),
          );
    return walk(file.value, []);
  });
  return [...onPages, ...inData];
}

/** What is wrong with one address; `undefined` when nothing is. */
function fault(url: string, hosts: ReadonlySet<string>): Pick<Problem, 'found' | 'expected' | 'mend'> | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== 'https:' || address.username || address.port || /[\s"<>\\^`{|}]/.test(url))
    return {
      found: `the address “${url}”`,
      expected: 'a whole address that begins with https:// and has no space, name or port in it',
      mend: 'copy it again from the browser’s address bar.',
    };
  const trackers = [...address.searchParams.keys()].filter((key) => /^(?:utm_|fbclid$|gclid$|mc_)/.test(key));
  if (trackers.length)
    return {
      found: `the address “${url}”, which tells its owner where a reader came from (${trackers.join(', ')})`,
      expected: 'an address without parameters that follow readers',
      mend: 'take off what stands after the ?, and see that the page still opens.',
    };
  if (!hosts.has(withoutWww(address.host)))
    return {
      found: `a link to ${address.host}, which nobody has looked at`,
      expected: `a host of ${hostsFile}: an official body, the text of a law, or a named organisation`,
      mend: `link to the official page instead; if this is one, add its host and whose it is to ${hostsFile}.`,
    };
  return undefined;
}

const projectHosts = () => hostsOf(readFileSync(join(import.meta.dirname, '..', hostsFile), 'utf8'));

export function links(tree: ContentTree, hosts: ReadonlySet<string> = projectHosts()): Problem[] {
  return outsideLinks(tree).flatMap(({ file, line, url }) => {
    const wrong = fault(url, hosts);
    return wrong ? [{ file, line, ...wrong }] : [];
  });
}
