// Places to call.
import { escapeHtml, formatDay, formatPhone, help, languageName, translate } from './site.js';

export const phoneLink = (phone, button = false) =>
  `<a class="tel${button ? ' button' : ''}" href="tel:${phone.e164 ?? phone.service}"><bdi dir="ltr">${formatPhone(phone)}</bdi></a>`;

export function helpCard(locale, id) {
  const t = (key, values) => translate(key, locale, values);
  const entry = help.get(id);
  const place = { where: entry.verifiedOn[locale], date: formatDay(locale, entry.verified) };
  const details = (phone) =>
    [
      phone.label?.[locale],
      phone.letters && t('help.letters', { letters: phone.letters }),
      phone.tty && t('help.tty'),
      phone.hours && t('help.hours', { hours: phone.hours[locale] }),
      phone.languages && t('help.languages', { list: phone.languages.map((code) => languageName(locale, code)).join(', ') }),
    ]
      .filter(Boolean)
      .join('. ');
  const line = (phone) => {
    const more = details(phone);
    return `<p>${phoneLink(phone, true)}${more && `<span class="fine"> ${escapeHtml(more)}</span>`}</p>`;
  };
  return [
    `<div class="help-card"><h3>${escapeHtml(entry.name)}</h3><p>${escapeHtml(entry.does[locale])}</p>`,
    entry.phones.length ? entry.phones.map(line).join('') : `<p>${t('help.noPhone')}</p>`,
    entry.url
      ? `<p><a href="${entry.url}">${t('help.website')}: ${new URL(entry.url).hostname.replace(/^www\./, '')}</a></p>`
      : '',
    `<p class="fine">${entry.confidence === 'medium' ? `<strong>${t('help.notConfirmed')}. </strong>` : ''}`,
    `${escapeHtml(t(entry.phones.length ? 'help.verified' : 'help.verifiedWebsite', place))}.</p></div>`,
  ].join('');
}

export const cards = (locale) => [...help.keys()].map((id) => helpCard(locale, id)).join('\n');
