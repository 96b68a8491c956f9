// What has changed in the law and on the site, as a feed in one language.
import { type LocaleCode, locales } from '#i18n/locales.ts';
import { formatDay, translator } from '#i18n/translator.ts';
import { allChanges, documentById } from '#lib/content/repository.ts';
import { absolute, feedPath, pagePath } from './address.ts';
import { type Feed, jsonFeedOf, rssOf } from './feed.ts';
import { changesDocument } from './metadata.ts';

function changesFeed(locale: LocaleCode): Feed {
  const t = translator(locale);
  const document = documentById(locale, changesDocument);
  return {
    title: t('changes.title', { name: t('site.name') }),
    description: document.summary,
    license: t('changes.license'),
    language: locales[locale].formats,
    page: absolute(pagePath(locale, document.slug)),
    items: allChanges().map(({ id, on, kind, summary, sources }) => {
      const tag = t(`changes.kind.${kind}`);
      const list = sources.map(({ citation }) => citation).join('; ');
      return {
        url: absolute(pagePath(locale, document.slug, id)),
        title: `${formatDay(locale, on)}: ${tag}`,
        text: [summary[locale], list && t('changes.sources', { list })].filter(Boolean).join('\n\n'),
        on,
        tag,
      };
    }),
  };
}

const formats = {
  xml: { write: rssOf, type: 'application/rss+xml; charset=utf-8' },
  json: { write: jsonFeedOf, type: 'application/feed+json; charset=utf-8' },
} as const;

/** The feed as the answer to a request, for a route under app/. */
export function changesResponse(locale: LocaleCode, format: keyof typeof formats): Response {
  const { write, type } = formats[format];
  const body = write(changesFeed(locale), absolute(feedPath(locale, format)));
  return new Response(body, { headers: { 'Content-Type': type } });
}
