// What a page says of itself to search engines and assistants, as data (JSON-LD, https://schema.org).
// Says nothing that the page does not say: its name, its day, its licence, its sources, whom to call.
import type { BreadcrumbList, ContactPoint, GovernmentService, Graph, Organization, Thing } from 'schema-dts';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { allHelp, type Document, editionOf } from '#lib/content/repository.ts';
import type { Help, Phone } from '#lib/content/schema.ts';
import { absolute, entryPath, pagePath } from './address.ts';
import { license } from './license.ts';
import { isArticle, isHome } from './metadata.ts';

/** The document that shows everybody to call. */
const helpDocument = 'help';

const addressOf = ({ locale, slug }: Document) => absolute(pagePath(locale, slug));
const siteOf = (locale: LocaleCode) =>
  ({ '@type': 'WebSite', name: translator(locale)('site.name'), url: absolute(pagePath(locale, '')) }) as const;
const graph = (things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

/** What is so of the words of every page. */
function work(document: Document) {
  return {
    description: document.summary,
    url: addressOf(document),
    inLanguage: document.locale,
    dateModified: editionOf(document.id).on,
    license: license.url,
  } as const;
}

/** What a page is based on; forms, memos and news it only cites. */
const law = new Set(['constitution', 'statute', 'regulation', 'case', 'ordinance', 'directive', 'order']);

/**
 * The sources of a document, each once, in the order in which a reader meets them; the addresses of those that are law.
 * A guide has no room for addresses: it may weigh 2.5 times its words (tests/site/weight.test.ts).
 */
function basis({ kind, claims }: Document) {
  const sources = [...new Set(claims.flatMap(({ sources }) => sources.map(({ source }) => source)))];
  const isBasedOn =
    kind === 'guide' ? [] : sources.flatMap((source) => (source.url && law.has(source.kind) ? source.url : []));
  return {
    ...(sources.length && { citation: sources.map(({ citation }) => citation) }),
    ...(isBasedOn.length && { isBasedOn }),
  };
}

function breadcrumbs(document: Document): BreadcrumbList {
  const { name, url } = siteOf(document.locale);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name, item: url },
      { '@type': 'ListItem', position: 2, name: document.title },
    ],
  };
}

const contact = ({ e164, service, label, languages }: Phone, locale: LocaleCode): ContactPoint => ({
  '@type': 'ContactPoint',
  telephone: e164 ?? (service as string),
  ...(label && { contactType: label[locale] }),
  ...(languages && { availableLanguage: languages }),
});

/** One place to call. The name is a proper name, the same in every language. */
function place({ name, government, does, phones, url, regions }: Help, locale: LocaleCode) {
  const t = translator(locale);
  const description = does[locale];
  const areaServed = regions.map((region) => t(`region.${region}`));
  const contacts = phones.map((phone) => contact(phone, locale));
  if (!government)
    return {
      '@type': 'Organization',
      name,
      description,
      ...(url && { url }),
      areaServed,
      contactPoint: contacts,
    } satisfies Organization;
  return {
    '@type': 'GovernmentService',
    name,
    description,
    ...(url && { url }),
    areaServed,
    availableChannel: contacts.map((servicePhone) => ({ '@type': 'ServiceChannel', servicePhone })),
  } satisfies GovernmentService;
}

/** The data of a document's page. */
export function structuredData(document: Document): Graph {
  const { locale, title } = document;
  if (isHome(document)) return graph([{ ...siteOf(locale), ...work(document) }]);
  const parts = { ...work(document), isPartOf: siteOf(locale), ...basis(document) };
  if (isArticle(document)) return graph([{ '@type': 'Article', headline: title, ...parts }, breadcrumbs(document)]);
  // An entry that is not confirmed is shown with these words beside it; data has no place for them, so it is left out.
  const places = document.id === helpDocument ? allHelp().filter(({ confidence }) => confidence === 'high') : [];
  const mentions = places.map((entry) => place(entry, locale));
  return graph([
    { '@type': 'WebPage', name: title, ...parts, ...(mentions.length && { mentions }) },
    breadcrumbs(document),
  ]);
}

/** The data of the page where the language is chosen. */
export function entryData(): Graph {
  return graph([
    {
      '@type': 'WebSite',
      name: localeCodes.map((locale) => translator(locale)('site.name')),
      url: absolute(entryPath),
      inLanguage: localeCodes,
      hasPart: localeCodes.map(siteOf),
      license: license.url,
    },
  ]);
}
