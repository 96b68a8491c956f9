import { notFound } from 'next/navigation';
import { DocumentView } from '#components/views/document-view.tsx';
import { isLocale } from '#i18n/locales.ts';
import { documentById } from '#lib/content/repository.ts';
import { documentMetadata } from '#lib/site/metadata.ts';

interface PageProps {
  params: Promise<{ locale: string }>;
}

async function home(params: PageProps['params']) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { locale, document: documentById(locale, 'home') };
}

export async function generateMetadata({ params }: PageProps) {
  const { document, locale } = await home(params);
  return documentMetadata(document, locale);
}

export default async function HomePage({ params }: PageProps) {
  return <DocumentView {...(await home(params))} />;
}
