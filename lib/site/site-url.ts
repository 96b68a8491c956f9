// Reads SITE_URL, for the pages, the commands and the tests alike. Refuses what would be a wrong address somewhere: in a
// link, a host's rule, a printed code.

export const defaultSiteUrl = 'http://localhost:3000';

/**
 * Where the site will be served. A folder in it becomes the base path: `https://example.org/rights`.
 * @param text what the environment holds; nothing, or no letter: the address on this machine
 * @throws an Error that says what was found, what is expected and how to mend it
 */
export function readSiteUrl(text: string | undefined): URL {
  const url = URL.parse(text || defaultSiteUrl);
  // Hosts write a folder's name into patterns (publish/headers.ts), and into paths with and without percent signs.
  const isPlain = url && /^(\/[\w.~-]+)*\/*$/.test(url.pathname);
  if (!isPlain || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new Error(
      `SITE_URL is “${text}”. Expected an address such as https://example.org or https://example.org/rights, with nothing but letters, digits, “-”, “_”, “.” and “~” in the name of its folder. Correct it, or unset it for ${defaultSiteUrl}.`,
    );
  }
  return url;
}

/** The folder under the host, without a slash at its end: `""` or `/rights`. */
export function basePathOf(siteUrl: URL): string {
  return siteUrl.pathname.replace(/\/+$/, '');
}
