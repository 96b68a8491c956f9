// The answer to a code that is printed on paper: is that edition still right?
import { EditionAnswerView } from '#components/views/edition-answer.tsx';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { allCodes, answerFor } from '#lib/content/repository.ts';
import { absolute, codePath } from '#lib/site/address.ts';
import { siteMetadata } from '#lib/site/metadata.ts';

interface PageProps {
  params: Promise<{ code: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return allCodes().map(({ code }) => ({ code: code.toLowerCase() }));
}

const answer = async (params: PageProps['params']) => answerFor((await params).code.toUpperCase());

export async function generateMetadata({ params }: PageProps) {
  const { code, title } = await answer(params);
  const questions = localeCodes.map((locale) => translator(locale)('edition.title'));
  return {
    ...siteMetadata,
    title: [code, ...questions].join(' · '),
    description: localeCodes.map((locale, index) => `${title[locale]}. ${questions[index]}`).join(' · '),
    alternates: { canonical: absolute(codePath(code)) },
  };
}

export default async function CodePage({ params }: PageProps) {
  return <EditionAnswerView answer={await answer(params)} />;
}
