// Every page that a reader could look for, with its other languages and the day from which its words are as they are.
import type { MetadataRoute } from 'next';
import { localeCodes } from '#i18n/locales.ts';
import { allDocuments, documentById, editionOf } from '#lib/content/repository.ts';
import { absolute, entryPath, pagePath } from '#lib/site/address.ts';
import { alternates } from '#lib/site/metadata.ts';

export const dynamic = 'force-static';

export default function sitemap(): MetadataRoute.Sitemap {
  const home = documentById(localeCodes[0] as 'es', 'home');
  const pages = localeCodes.flatMap(allDocuments).map((document) => ({
    url: absolute(pagePath(document.locale, document.slug)),
    lastModified: editionOf(document.id).on,
    alternates: { languages: alternates(document) },
  }));
  return [{ url: absolute(entryPath), alternates: { languages: alternates(home) } }, ...pages];
}
