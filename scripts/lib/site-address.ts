// Where the site lives under its host, from SITE_URL; and the address to open on this machine.
import { Stop } from './stop.mjs';

/** The folder of SITE_URL, without a slash at its end: '' or '/rights'. */
export function basePathOf(siteUrl: string | undefined): string {
  if (!siteUrl) return '';
  if (!URL.canParse(siteUrl)) {
    throw new Stop(
      `SITE_URL is “${siteUrl}”. Expected an address such as https://example.org or https://example.org/rights.`,
    );
  }
  return new URL(siteUrl).pathname.replace(/\/+$/, '');
}

/** What a reader on this machine types into a browser. */
export function localAddress(port: number, basePath: string): string {
  return `http://localhost:${port}${basePath}/`;
}
