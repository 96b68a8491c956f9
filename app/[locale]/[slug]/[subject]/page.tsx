// The messages of a subject: /es/compartir/no-abra-la-puerta/. The folder's name is a word of the language.
import { notFound } from 'next/navigation';
import { ShareView } from '#components/views/share-view.tsx';
import { isLocale } from '#i18n/locales.ts';
import { allDocuments, documentBySlug } from '#lib/content/repository.ts';
import { hasMessages } from '#lib/share/signed.ts';
import { shareNames } from '#lib/site/address.ts';
import { shareMetadata } from '#lib/site/metadata.ts';

interface PageProps {
  params: Promise<{ locale: string; slug: string; subject: string }>;
}

export const dynamicParams = false;

export function generateStaticParams({ params: { locale } }: { params: { locale: string } }) {
  if (!isLocale(locale)) return [];
  return allDocuments(locale)
    .filter(hasMessages)
    .map((document) => ({ slug: shareNames[locale], subject: document.slug }));
}

async function requested(params: PageProps['params']) {
  const { locale, slug, subject } = await params;
  if (!isLocale(locale) || slug !== shareNames[locale]) notFound();
  return documentBySlug(locale, subject) ?? notFound();
}

export async function generateMetadata({ params }: PageProps) {
  return shareMetadata(await requested(params));
}

export default async function SharePage({ params }: PageProps) {
  const document = await requested(params);
  return <ShareView document={document} locale={document.locale} />;
}
