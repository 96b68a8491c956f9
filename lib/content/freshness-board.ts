// How fresh everything on the site is on the day of the build: what the freshness board shows and /freshness.json holds.
import { sourceLocale, translationLocales } from '#i18n/locales.ts';
import { buildDay } from '#lib/site/settings.ts';
import { byDue, isExpired } from './freshness.ts';
import { allClaims, allDocuments, allHelpEvenExpired, allSourcesSorted } from './repository.ts';

/** Each list begins with what is due first. A claim comes with the ids of the documents that say it. */
export function freshnessBoard() {
  const documents = allDocuments(sourceLocale);
  const saying = (claim: string) =>
    documents.filter(({ claims }) => claims.some(({ id }) => id === claim)).map(({ id }) => id);
  return {
    claims: byDue(
      'claim',
      allClaims().map(({ id, confidence, checked }) => ({ id, confidence, documents: saying(id), checked })),
      buildDay,
    ),
    help: byDue(
      'help',
      allHelpEvenExpired().map(({ id, name, confidence, verified, expires }) => ({
        id,
        name,
        confidence,
        checked: verified,
        expires,
        withheld: isExpired(expires, buildDay),
      })),
      buildDay,
    ),
    sources: byDue(
      'source',
      allSourcesSorted().map(({ id, citation, checked, linkChecked }) => ({ id, citation, checked, linkChecked })),
      buildDay,
    ),
    /** All in step: a build stops when a translation follows an older text than the one beside it. */
    translations: translationLocales.flatMap((locale) =>
      allDocuments(locale).map(({ id, title, translationOf = '' }) => ({
        document: id,
        title,
        locale,
        follows: sourceLocale,
        fingerprint: translationOf.split('.')[0] as string,
        daysBehind: 0,
      })),
    ),
  };
}
