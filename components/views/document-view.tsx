// A page: heading, words, whom to call, what to read next, sources.

import { Mdx } from '#components/mdx.tsx';
import { FlyerFiles } from '#components/print/flyer-files.tsx';
import { HelpCard } from '#components/rights/help-card.tsx';
import { Overdue } from '#components/rights/overdue.tsx';
import { SourceNotes } from '#components/rights/source-notes.tsx';
import { EditionMark } from '#components/site/edition-mark.tsx';
import { Footer } from '#components/site/footer.tsx';
import { Header } from '#components/site/header.tsx';
import { QuickExit } from '#components/site/quick-exit.tsx';
import { Share } from '#components/site/share.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import type { LocaleCode } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { oldestCheck } from '#lib/content/freshness.ts';
import { type Document, documentById, editionOf, helpById } from '#lib/content/repository.ts';
import { flyersOf, isFlyer } from '#lib/print/flyers.ts';
import { hasMessages } from '#lib/share/signed.ts';
import { absolute, pagePath, sharePath, textPath } from '#lib/site/address.ts';
import { hasQuickExit } from '#lib/site/quick-exit.ts';
import { structuredData } from '#lib/site/structured-data.ts';

export function DocumentView({ document, locale }: { document: Document; locale: LocaleCode }) {
  const t = translator(locale);
  const address = absolute(pagePath(locale, document.slug));
  const help = document.help.flatMap((id) => helpById(id) ?? []);
  const canLeave = hasQuickExit(document);
  const oldest = oldestCheck(document.claims);
  return (
    <>
      <Header locale={locale} documentId={document.id} canLeave={canLeave} />
      <main id="main">
        <h1>{document.title}</h1>
        {oldest && <Overdue kind="claim" checked={oldest} locale={locale} t={t} />}
        {isFlyer(document) && <FlyerFiles flyer={document} locale={locale} t={t} />}
        <Mdx document={document} locale={locale} t={t} />
        {help.length > 0 && (
          <section aria-labelledby="call">
            <h2 id="call">{t('help.title')}</h2>
            {help.map((entry) => (
              <HelpCard key={entry.id} entry={entry} locale={locale} t={t} />
            ))}
            <p>
              <a href={pagePath(locale, documentById(locale, 'help').slug)}>{t('help.all')}</a>
            </p>
          </section>
        )}
        {document.related.length > 0 && (
          <nav aria-labelledby="related">
            <h2 id="related">{t('related.title')}</h2>
            <ul>
              {document.related.map((id) => {
                const related = documentById(locale, id);
                return (
                  <li key={id}>
                    <a href={pagePath(locale, related.slug)}>{related.title}</a>
                  </li>
                );
              })}
            </ul>
          </nav>
        )}
        {flyersOf(document).map(({ id, slug, title }) => (
          <p key={id}>
            <a href={pagePath(locale, slug)}>{t('flyers.link', { title })}</a>
          </p>
        ))}
        <Share
          title={document.title}
          sentence={document.share}
          address={address}
          messages={hasMessages(document) ? sharePath(locale, document.slug) : undefined}
          t={t}
        />
        <EditionMark
          edition={editionOf(document.id)}
          address={address}
          text={textPath(locale, document.slug, 'txt')}
          t={t}
        />
        <SourceNotes document={document} locale={locale} t={t} />
      </main>
      {canLeave && <QuickExit locale={locale} t={t} />}
      <Footer locale={locale} />
      <StructuredData data={structuredData(document)} />
    </>
  );
}
