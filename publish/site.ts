// The site as the steps of publish/ pass it on: pages as trees, everything else as bytes. Reads and writes folders; changes nothing.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Root } from 'hast';

export interface Site {
  /** Path under out/, with `/` between folders, to the page's tree. */
  readonly pages: ReadonlyMap<string, Root>;
  /** Path under out/ to a file's bytes. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Snippets for hosts, by name: they go to deploy/made/, not to the reader. */
  readonly deploy: ReadonlyMap<string, string>;
}

/** What a step may know besides the site. */
export interface PublishContext {
  /** Folder of the project. */
  readonly root: string;
  /** The folder under the host that the site is served from, without a slash at its end. */
  readonly basePath: string;
  /** Codes of the enabled languages. */
  readonly languages: readonly string[];
}

/** One step: a site in, a site out. Throws a PublishError when the site may not be published so. */
export interface PublishStep {
  readonly name: string;
  run(site: Site, context: PublishContext): Site | Promise<Site>;
}

/** Why a site may not be published, for a person to act on. */
export class PublishError extends Error {
  /** @param problems each with the file, what was found, what was expected, how to mend it */
  constructor(problems: readonly string[]) {
    super(problems.join('\n\n'));
    this.name = 'PublishError';
  }
}

/** Every file under a folder; pages are still bytes. */
export function readSite(folder: string): Site {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const name = (path: string) => relative(folder, path).split(sep).join('/');
  return {
    pages: new Map(),
    deploy: new Map(),
    files: new Map(entries.map((path) => [name(path), readFileSync(path)])),
  };
}

/** Writes a finished site (no page is a tree any more) over a folder, which holds nothing else afterwards. */
export function writeSite(site: Site, folder: string): void {
  if (site.pages.size) throw new Error('publish: pages are written by the step “write the pages” first');
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of site.files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** The address that a page has on the site: `es/ayuda/index.html` is `/es/ayuda/`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The path under out/ that an address of ours, with the base path, has: `/es/ayuda/` is `es/ayuda/index.html`. */
export function pathOf(address: string, basePath: string): string {
  return address.slice(basePath.length + 1).replace(/(^|\/)$/, '$1index.html');
}

/** A digest as Content-Security-Policy and Subresource Integrity write it: `sha256-…`. */
export function integrity(bytes: string | Buffer): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** Eight characters that change when the bytes do, for a name that may be kept for ever. */
export function shortHash(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}
