import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Footer } from '#components/site/footer.tsx';
import { Header } from '#components/site/header.tsx';
import { NotFound } from '#components/views/not-found.tsx';
import { isLocale } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { siteMetadata } from '#lib/site/metadata.ts';

interface PageProps {
  params: Promise<{ locale: string }>;
}

async function requested(params: PageProps['params']) {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = translator(await requested(params));
  return { ...siteMetadata, title: `${t('notFound.title')} · ${t('site.name')}`, robots: { index: false } };
}

/** For a wrong address under /es/ or /en/. publish/ moves it to es/404.html, where hosts look for it. */
export default async function LocaleNotFound({ params }: PageProps) {
  const locale = await requested(params);
  return (
    <>
      <Header locale={locale} />
      <main id="main">
        <NotFound locale={locale} heading="h1" />
      </main>
      <Footer locale={locale} />
    </>
  );
}
