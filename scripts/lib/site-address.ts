// Where the site lives under its host, from SITE_URL; and the address to open on this machine.
import { basePathOf, readSiteUrl } from '#lib/site/site-url.ts';
import { Stop } from './stop.mjs';

/**
 * @param siteUrl what SITE_URL says
 * @returns the folder in it, without a slash at its end: '' or '/rights'.
 * @throws Stop when it is no address for a site
 */
export function basePathFrom(siteUrl: string | undefined): string {
  try {
    return basePathOf(readSiteUrl(siteUrl));
  } catch (error) {
    throw new Stop((error as Error).message);
  }
}

/** What a reader on this machine types into a browser. */
export function localAddress(port: number, basePath: string): string {
  return `http://localhost:${port}${basePath}/`;
}
