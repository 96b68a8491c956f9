// The settings of a build, all from the environment, all optional. Read here and nowhere else.
import { basePathOf, readSiteUrl } from './site-url.ts';

/** Where the site will be served. A folder in it becomes the base path: `https://example.org/rights`. */
export const siteUrl = readSiteUrl(process.env.SITE_URL);

/** The folder under the host, without a slash at its end: `""` or `/rights`. */
export const basePath = basePathOf(siteUrl);

/**
 * The day of this build, as `2026-11-22`. The build command sets SOURCE_DATE_EPOCH (seconds since 1970) from the
 * commit; the clock is never asked, so that two builds of one commit are the same to the byte.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
export const buildDay = readBuildDay(process.env.SOURCE_DATE_EPOCH);

/** Where a reader can send a correction (https: or mailto:), or nothing while nobody has set it. */
export const correctionsUrl = readCorrectionsUrl(process.env.CORRECTIONS_URL);

function readBuildDay(value: string | undefined): string {
  const seconds = Number(value);
  if (!value || !Number.isInteger(seconds)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is “${value ?? ''}”. Expected whole seconds since 1970. Build with “npm run build”, which sets it from the commit, or set it yourself.`,
    );
  }
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function readCorrectionsUrl(value: string | undefined): URL | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  if (!url || !/^(https|mailto):$/.test(url.protocol)) {
    throw new Error(
      `CORRECTIONS_URL is “${value}”. Expected an address that begins with https: or mailto:. Correct it, or unset it.`,
    );
  }
  return url;
}
