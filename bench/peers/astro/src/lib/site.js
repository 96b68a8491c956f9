// What every component needs: the data by its id, the strings of a language, dates in words.
import { getCollection } from 'astro:content';
import en from '../data/messages/en.json';
import es from '../data/messages/es.json';

const messages = { en, es };
const byId = async (name) => new Map((await getCollection(name)).map(({ data }) => [data.id, data]));

export const help = await byId('help');
export const phrases = await byId('phrases');
export const sources = await byId('sources');
export const pages = await getCollection('pages');
const pathById = new Map(pages.map(({ data }) => [`${data.locale}/${data.id}`, data.path]));

export const locales = { en: 'English', es: 'Español' };
export const pathTo = (locale, id) => pathById.get(`${locale}/${id}`);

export const translator = (locale) => (key, values = {}) =>
  key
    .split('.')
    .reduce((strings, part) => strings[part], messages[locale])
    .replace(/\{(\w+)\}/g, (_, name) => values[name]);

const days = Object.fromEntries(
  Object.keys(messages).map((locale) => [
    locale,
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ]),
);
export const formatDay = (locale, day) => days[locale].format(new Date(day));

const names = Object.fromEntries(Object.keys(messages).map((l) => [l, new Intl.DisplayNames(l, { type: 'language' })]));
export const languageName = (locale, code) => names[locale].of(code);

export const formatPhone = ({ e164, service }) =>
  e164 ? e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3') : service;
