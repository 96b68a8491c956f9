import type { ReactNode } from 'react';
import { isLocale, localeCodes, locales } from '#i18n/locales.ts';
import '#app/styles/site.css';
import { notFound } from 'next/navigation';

export { viewport } from '#lib/site/viewport.ts';

export const dynamicParams = false;

export function generateStaticParams() {
  return localeCodes.map((locale) => ({ locale }));
}

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} dir={locales[locale].direction}>
      <body>{children}</body>
    </html>
  );
}
