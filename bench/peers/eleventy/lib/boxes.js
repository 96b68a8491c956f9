// Callouts. The empty lines let Markdown read what is inside.
import { escapeHtml, icons, phrases, translate } from './site.js';

const sign = (path) => `<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path></svg>`;
const inside = (content) => `\n\n${content.trim()}\n\n`;

export const lead = (_, content) => `<div class="lead">${content}</div>`;
export const doDont = (_, content) => `<div class="do-dont">${inside(content)}</div>`;
export const do_ = (locale, content) =>
  `<div class="do"><p class="label">${sign('M4 13l5 5L20 6')}${translate('do.title', locale)}</p>${inside(content)}</div>`;
export const dont = (locale, content) =>
  `<div class="dont"><p class="label">${sign('M5 5l14 14M19 5 5 19')}${translate('dont.title', locale)}</p>${inside(content)}</div>`;
export const box = (_, content, title) =>
  `<div class="note" role="note"><p class="label">${escapeHtml(title)}</p>${inside(content)}</div>`;
export const table = (_, content, caption) => `<p class="label">${escapeHtml(caption)}</p>${inside(content)}`;
export const tiles = (_, content) => `<ul class="tiles">${content.replace(/\n+/g, '\n')}</ul>`;
export const tile = (_, content, href, icon) =>
  `<li><a href="${href}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[icon]}"></path></svg><span>${content}</span></a></li>`;

export function say(locale, id) {
  const t = (key) => translate(key, locale);
  const { says, sounds, onlyIfTrue } = phrases.get(id);
  const foreign = locale !== 'en';
  return [
    `<figure class="say"><figcaption>${t(foreign ? 'say.title' : 'say.sayIt')}</figcaption>`,
    `<p class="words"${foreign ? ' lang="en" dir="ltr"' : ''}>${escapeHtml(says.en)}</p>`,
    foreign ? `<p><b>${t('say.means')}:</b> ${escapeHtml(says[locale])}</p>` : '',
    sounds[locale] ? `<p class="sounds"><b>${t('say.sounds')}:</b> ${escapeHtml(sounds[locale])}</p>` : '',
    onlyIfTrue ? `<p><strong>${t('say.onlyIfTrue')}</strong></p>` : '',
    '</figure>',
  ].join('');
}
