import { notFound } from 'next/navigation';
import { DocumentView } from '#components/views/document-view.tsx';
import { isLocale } from '#i18n/locales.ts';
import { allDocuments, documentBySlug } from '#lib/content/repository.ts';
import { documentMetadata } from '#lib/site/metadata.ts';

interface PageProps {
  params: Promise<{ locale: string; slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  const documents = isLocale(locale) ? allDocuments(locale) : [];
  return documents.filter(({ slug }) => slug).map(({ slug }) => ({ slug }));
}

async function requested(params: PageProps['params']) {
  const { locale, slug } = await params;
  const document = isLocale(locale) ? documentBySlug(locale, slug) : undefined;
  return document ?? notFound();
}

export async function generateMetadata({ params }: PageProps) {
  const document = await requested(params);
  return documentMetadata(document, document.locale);
}

export default async function DocumentPage({ params }: PageProps) {
  const document = await requested(params);
  return <DocumentView document={document} locale={document.locale} />;
}
