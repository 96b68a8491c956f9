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
  /** `'sha256-…'` of each inline script, and `'self'` where a module is loaded, now or when it is used. */
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
    // Modules that a script of the page imports: of elements, and of <site-search> when it is used.
    if (properties.dataCode || String(properties.rel) === 'modulepreload') scripts.add("'self'");
    if (properties.dataRecorded) sounds = true;
    if (tagName === registering) workers = true;
  });
  return { styles, scripts, images, sounds, workers };
}

const listed = (sources: ReadonlySet<string>) => [...sources].sort().join(' ') || "'none'";

/** What is the same in both: no page needs more, and a page without it is no narrower. */
const always = [
  // Nothing here connects but the worker, once asked for; auditors (Lighthouse) fetch robots.txt as the page would.
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/** The address of a worker is a trusted type. The element's policy lets through that one address. */
const trustedTypes = (workers: boolean) => `trusted-types ${workers ? registering : "'none'"}`;

/** The policy in a page's `<meta>`: by hash exactly what stands in it, and nothing else of any kind. */
export function pagePolicy({ styles, scripts, images, sounds, workers }: Allowed): string {
  return [
    "default-src 'none'",
    `style-src ${listed(styles)}`,
    `script-src ${listed(scripts)}`,
    images && "img-src 'self'",
    sounds && "media-src 'self'",
    workers && "worker-src 'self'",
    ...always,
    trustedTypes(workers),
  ]
    .filter(Boolean)
    .join('; ');
}

/**
 * The policy in the header: what any of the pages needs, and what a `<meta>` may not say. It leaves styles to the
 * `<meta>`: the hashes of every page's would make it longer than hosts read. So it has no `default-src`, which would
 * speak for them, and names each other kind.
 */
export function headerPolicy(pages: readonly Allowed[]): string {
  const ifAny = (kind: 'images' | 'sounds' | 'workers') => (pages.some((page) => page[kind]) ? "'self'" : "'none'");
  return [
    ...['font-src', 'frame-src', 'object-src'].map((kind) => `${kind} 'none'`),
    `script-src ${listed(new Set(pages.flatMap(({ scripts }) => [...scripts])))}`,
    `img-src ${ifAny('images')}`,
    `media-src ${ifAny('sounds')}`,
    `worker-src ${ifAny('workers')}`,
    ...always,
    "frame-ancestors 'none'",
    trustedTypes(pages.some(({ workers }) => workers)),
  ].join('; ');
}

export const addPolicies: PublishStep = {
  name: 'write the security policies',
  run: (site) => ({
    ...site,
    pages: new Map(
      [...site.pages].map(([path, tree]) => {
        const meta = element('meta', {
          httpEquiv: ['Content-Security-Policy'],
          content: pagePolicy(allowedIn(tree)),
        });
        // First of all but the character set: a policy holds for what comes after it.
        return [path, withHead(tree, ([charset, ...rest]) => [...(charset ? [charset] : []), meta, ...rest])] as const;
      }),
    ),
  }),
};
