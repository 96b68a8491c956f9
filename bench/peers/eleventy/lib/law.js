// Claims with their marks, and the sources at the end of a page.
import { phoneLink } from './help.js';
import { escapeHtml, formatDay, help, sources, translate } from './site.js';

export const claim = (locale, words, id, number, first) =>
  `${words}<a class="mark"${first ? ` id="claim-${id}"` : ''} href="#source-${id}" aria-label="${translate('claim.source', locale, { number })}">${number}</a>`;

export const phone = (_, id, number = 1) => phoneLink(help.get(id).phones[number - 1]);

export const corrections = (locale) => `<p>${translate('corrections.none', locale)}</p>`;

function citation(locale, source, pinpoint) {
  const words = escapeHtml(source.citation + (pinpoint ? `, ${pinpoint}` : ''));
  const cite = `<cite${locale === 'en' ? '' : ' lang="en"'}>${words}</cite>`;
  return `${source.url ? `<a href="${source.url}">${cite}</a>` : cite}. ${escapeHtml(source.title[locale])}.`;
}

export function sourceNotes(locale, claims, checked) {
  if (!claims.length) return '';
  const t = (key, values) => translate(key, locale, values);
  const levels = ['high', 'medium'].filter((level) => claims.some(({ confidence }) => confidence === level));
  const notes = claims.map(
    (one) =>
      `<li id="source-${one.id}">${one.sources
        .map(({ source, pinpoint }) => `<p>${citation(locale, sources.get(source), pinpoint)}</p>`)
        .join(
          '',
        )}<p>${t('sources.checkedOn', { date: formatDay(locale, one.checked) })}. ${t('sources.confidence.label')}: ${t(`sources.confidence.${one.confidence}`)}. <a href="#claim-${one.id}" aria-label="${t('claim.back')} ${one.number}">${t('claim.back')}</a></p></li>`,
  );
  const meanings = levels.map(
    (level) => `<p><b>${t(`sources.confidence.${level}`)}:</b> ${t(`sources.confidence.means.${level}`)}</p>`,
  );
  const status = `<strong>${t('status.checked', { date: formatDay(locale, checked) })} ${t('status.notReviewed')}</strong> ${t('status.newest')}`;
  return `<section class="sources" aria-labelledby="sources"><h2 id="sources">${t('sources.title')}</h2><ol>${notes.join('')}</ol>${meanings.join('')}<p class="status">${status}</p></section>`;
}

export function sourceList(locale) {
  const all = [...sources.values()];
  const item = (source) =>
    `<li id="${source.id}">${citation(locale, source)} ${translate('sources.checkedOn', locale, { date: formatDay(locale, source.checked) })}.${source.url && !source.linkChecked ? ` ${translate('sources.linkNotChecked', locale)}` : ''}</li>`;
  return [...new Set(all.map(({ kind }) => kind))]
    .map(
      (kind) =>
        `<section class="sources" aria-labelledby="${kind}"><h3 id="${kind}">${translate(`source.kind.${kind}`, locale)}</h3><ul>${all
          .filter((source) => source.kind === kind)
          .map(item)
          .join('')}</ul></section>`,
    )
    .join('\n');
}
