import { sourceLocale } from '#i18n/locales.ts';
import { dueAfter } from '#lib/content/freshness.ts';
import { freshnessBoard } from '#lib/content/freshness-board.ts';
import { documentById } from '#lib/content/repository.ts';
import { absolute, freshnessPath, pagePath } from '#lib/site/address.ts';
import { license } from '#lib/site/license.ts';
import { freshnessDocument } from '#lib/site/metadata.ts';
import { buildDay } from '#lib/site/settings.ts';

export const dynamic = 'force-static';

/** The freshness board for a program. Its shape is in docs/content-model.md. */
export function GET(): Response {
  const { title, slug } = documentById(sourceLocale, freshnessDocument);
  return Response.json({
    title,
    page: absolute(pagePath(sourceLocale, slug)),
    address: absolute(freshnessPath),
    license,
    builtOn: buildDay,
    dueAfterDays: dueAfter,
    ...freshnessBoard(),
  });
}
