// The data by its id, the strings of a language, dates in words.
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8'));
const byId = (name) => new Map(read(name).map((entry) => [entry.id, entry]));

export const help = byId('help');
export const phrases = byId('phrases');
export const sources = byId('sources');
export const icons = read('icons');
const paths = read('paths');
const messages = { en: read('messages/en'), es: read('messages/es') };

export const localeOf = (url) => url.split('/')[1];
export const pathTo = (locale, id) => paths[locale][id];

export const translate = (key, locale, values = {}) =>
  key
    .split('.')
    .reduce((strings, part) => strings[part], messages[locale])
    .replace(/\{(\w+)\}/g, (_, name) => values[name]);

const made = (make) => Object.fromEntries(Object.keys(messages).map((locale) => [locale, make(locale)]));
const days = made((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const names = made((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
export const formatDay = (locale, day) => days[locale].format(new Date(day));
export const languageName = (locale, code) => names[locale].of(code);

export const formatPhone = ({ e164, service }) =>
  e164 ? e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3') : service;

export const escapeHtml = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
