// Step: gives each page a policy that allows just what stands in it, by hash; nothing else runs, loads or frames it.
// https://www.w3.org/TR/CSP3/. The header is one for all pages, and short; why, is in docs/adr/0009.
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element, withHead } from './html.ts';
import { integrity, type PublishStep } from './site.ts';

/** The element that registers the service worker, and the name of its policy. */
const registering = 'save-offline';

export interface Allowed {
  /** `'sha256-…'` of each inline style. */
  readonly styles: ReadonlySet<string>;
  /** `'sha256-…'` of each inline script, and `'self'` where a module is loaded. */
  readonly scripts: ReadonlySet<string>;
  readonly images: boolean;
  /** A phrase has been recorded, and is played when its button is pressed. */
  readonly sounds: boolean;
  /** The page offers to register the service worker (<save-offline>): no other page may. */
  readonly workers: boolean;
}

/** What a page holds that a policy must allow. */
export function allowedIn(tree: Root): Allowed {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  let images = false;
  let sounds = false;
  let workers = false;
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node;
    const [text] = node.children;
    const inline = () => `'${integrity(text?.type === 'text' ? text.value : '')}'`;
    if (tagName === 'style') styles.add(inline());
    if (tagName === 'script' && properties.type !== 'application/ld+json')
      scripts.add(properties.src ? "'self'" : inline());
    if (tagName === 'img' || (tagName === 'link' && String(properties.rel).includes('icon'))) images = true;
    if (properties.dataRecorded) sounds = true;
    if (tagName === registering) workers = true;
  });
  return { styles, scripts, images, sounds, workers };
}

/** Kinds of things that no page here loads. `default-src` would name them all, and styles with them. */
const never = ['font-src', 'frame-src', 'object-src'];

/**
 * The policy that allows the given things. The header says what a `<meta>` may not, and leaves styles to the `<meta>`:
 * the hashes of every page's styles would make it longer than hosts read.
 */
export function policy({ styles, scripts, images, sounds, workers }: Allowed, where: 'header' | 'meta'): string {
  const list = (sources: ReadonlySet<string>) => [...sources].sort().join(' ') || "'none'";
  const self = (name: string, allowed: boolean) => {
    if (allowed) return `${name} 'self'`;
    return where === 'header' && `${name} 'none'`;
  };
  return [
    ...(where === 'meta' ? ["default-src 'none'", `style-src ${list(styles)}`] : never.map((name) => `${name} 'none'`)),
    `script-src ${list(scripts)}`,
    self('img-src', images),
    self('media-src', sounds),
    // Nothing here connects but the worker, once asked for; auditors (Lighthouse) fetch robots.txt as the page would.
    "connect-src 'self'",
    self('worker-src', workers),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    where === 'header' && "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The address of a worker is a trusted type. The element's policy lets through that one address.
    `trusted-types ${workers ? registering : "'none'"}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** Everything that some page of the site needs: what the one header for all of them allows. */
export function union(all: readonly Allowed[]): Allowed {
  return {
    styles: new Set(all.flatMap(({ styles }) => [...styles])),
    scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
    images: all.some(({ images }) => images),
    sounds: all.some(({ sounds }) => sounds),
    workers: all.some(({ workers }) => workers),
  };
}

export const addPolicies: PublishStep = {
  name: 'write the security policies',
  run: (site) => ({
    ...site,
    pages: new Map(
      [...site.pages].map(([path, tree]) => {
        const meta = element('meta', {
          httpEquiv: ['Content-Security-Policy'],
          content: policy(allowedIn(tree), 'meta'),
        });
        // First of all but the character set: a policy holds for what comes after it.
        return [path, withHead(tree, ([charset, ...rest]) => [...(charset ? [charset] : []), meta, ...rest])] as const;
      }),
    ),
  }),
};
