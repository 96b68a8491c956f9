// The answer to a code that is printed on paper: is that edition still right?
import { EditionAnswerView } from '#components/views/edition-answer.tsx';
import { allCodes, answerFor } from '#lib/content/repository.ts';
import { codeMetadata } from '#lib/site/metadata.ts';

interface PageProps {
  params: Promise<{ code: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return allCodes().map(({ code }) => ({ code: code.toLowerCase() }));
}

const answer = async (params: PageProps['params']) => answerFor((await params).code.toUpperCase());

export async function generateMetadata({ params }: PageProps) {
  return codeMetadata(await answer(params));
}

export default async function CodePage({ params }: PageProps) {
  return <EditionAnswerView answer={await answer(params)} />;
}
