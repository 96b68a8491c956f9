// What stands in the files under api/v1: the content as the pages show it, for programs.
import { type LocaleCode, localeCodes, sourceLocale } from '#i18n/locales.ts';
import { dueDay, oldestCheck } from '#lib/content/freshness.ts';
import { formatPhone, phoneUri } from '#lib/content/phone.ts';
import {
  allChanges,
  allClaims,
  allDocuments,
  allHelp,
  blocksOfDocument,
  type Document,
  documentById,
  editionOf,
  helpById,
  phrasesByMoment,
} from '#lib/content/repository.ts';
import type { Source } from '#lib/content/schema.ts';
import { messageText } from '#lib/share/signed.ts';
import { smsParts } from '#lib/share/sms.ts';
import { absolute, codePath, pagePath, pageQrPath, textPath } from '#lib/site/address.ts';
import { changesDocument } from '#lib/site/metadata.ts';
import { saidOn } from './said.ts';
import type { ApiItem, ApiName } from './shapes.ts';

const eachLanguage = <T>(value: (locale: LocaleCode) => T) =>
  Object.fromEntries(localeCodes.map((locale) => [locale, value(locale)])) as Record<LocaleCode, T>;

function pageOf(document: Document): ApiItem<'documents'>['pages'][LocaleCode] {
  const { locale, slug, title, summary, share, sections } = document;
  const whatsapp = messageText(document, 'whatsapp');
  const sms = messageText(document, 'sms');
  return {
    title,
    summary,
    share,
    url: absolute(pagePath(locale, slug)),
    text: absolute(textPath(locale, slug, 'txt')),
    markdown: absolute(textPath(locale, slug, 'md')),
    qr: absolute(pageQrPath(locale, slug)),
    sections: sections.map(({ anchor, title }) => ({ title, url: absolute(pagePath(locale, slug, anchor)) })),
    message: whatsapp && sms ? { whatsapp, sms, smsParts: smsParts(sms) } : null,
  };
}

function documents(): ApiItem<'documents'>[] {
  return allDocuments(sourceLocale).map(({ id, kind, legalReview, claims, related, help }) => {
    const { code, edition, on } = editionOf(id);
    return {
      id,
      kind,
      code,
      edition,
      editionOn: on,
      check: absolute(codePath(code, edition)),
      checked: oldestCheck(claims) ?? null,
      legalReview,
      claims: claims.map((claim) => claim.id),
      related,
      help: help.filter((entry) => helpById(entry)),
      pages: eachLanguage((locale) => pageOf(documentById(locale, id))),
    };
  });
}

const sourceOf = ({ id, kind, citation, title, url, checked, linkChecked }: Source) => ({
  id,
  kind,
  citation,
  title,
  ...(url && { url }),
  checked,
  linkChecked,
});

function claims(): ApiItem<'claims'>[] {
  const entries = { help: { get: helpById } };
  const said = new Map(
    localeCodes.map((locale) => [
      locale,
      new Map(
        allDocuments(locale).map((document) => [document.id, saidOn(blocksOfDocument(document), entries)] as const),
      ),
    ]),
  );
  return allClaims().map(({ id, confidence, checked, sources }) => ({
    id,
    confidence,
    checked,
    due: dueDay('claim', checked),
    sources: sources.map(({ source, pinpoint }) => ({ ...sourceOf(source), ...(pinpoint && { pinpoint }) })),
    said: allDocuments(sourceLocale)
      .filter((document) => said.get(sourceLocale)?.get(document.id)?.has(id))
      .map((document) => ({
        document: document.id,
        words: eachLanguage((locale) => said.get(locale)?.get(document.id)?.get(id) ?? []),
      })),
  }));
}

function phrases(): ApiItem<'phrases'>[] {
  return phrasesByMoment(sourceLocale)
    .flat()
    .map(({ id, says, when, onlyIfTrue, sounds }) => ({ id, says, when, onlyIfTrue, sounds }));
}

function help(): ApiItem<'help'>[] {
  return allHelp().map(({ id, name, does, url, regions, verified, confidence, expires, phones }) => ({
    id,
    name,
    does,
    ...(url && { url }),
    regions,
    verified,
    confidence,
    expires,
    phones: phones.map(({ label, tty, languages, hours, ...phone }) => ({
      shown: formatPhone(phone),
      uri: phoneUri(phone),
      ...(label && { label }),
      ...(tty && { tty }),
      ...(languages && { languages }),
      ...(hours && { hours }),
    })),
  }));
}

function changes(): ApiItem<'changes'>[] {
  return allChanges().map(({ id, on, kind, affects, summary, sources }) => ({
    id,
    on,
    kind,
    affects,
    summary,
    sources: sources.map(sourceOf),
    urls: eachLanguage((locale) => absolute(pagePath(locale, documentById(locale, changesDocument).slug, id))),
  }));
}

/** The items of each file. */
export const apiItems: { readonly [Name in ApiName]: () => ApiItem<Name>[] } = {
  documents,
  claims,
  phrases,
  help,
  changes,
};
