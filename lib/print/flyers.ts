// The files that each flyer is printed as, and the data that a layout makes each of them from.
import { type LocaleCode, localeCodes, locales, officerLocale } from '#i18n/locales.ts';
import { formatDay, translator } from '#i18n/translator.ts';
import {
  allDocuments,
  blocksOfDocument,
  checkedOn,
  type Document,
  documentById,
  editionOf,
  helpById,
  phraseById,
} from '#lib/content/repository.ts';
import { absolute, codePath, flyerPath, typed } from '#lib/site/address.ts';
import { qrModules, qrSvg } from '#lib/site/qr.ts';
import { type FormatName, formats, type LayoutName, layouts, makerIdOf } from './layouts.ts';
import { printedSections } from './words.ts';

/** One PDF of a flyer. */
export interface FlyerFile {
  /** The document's id. */
  readonly id: string;
  readonly layout: LayoutName;
  readonly format: FormatName;
  /** The languages in it, the first one's before the others'. */
  readonly locales: readonly [LocaleCode, ...LocaleCode[]];
  /** Path on the site, with the base path: `/es/tarjeta-de-derechos.pdf`. */
  readonly path: string;
}

/** A document that is printed as a flyer. */
export type Flyer = Document & { readonly layout: LayoutName };

export const isFlyer = (document: Document): document is Flyer => document.layout !== undefined;

export function allFlyers(locale: LocaleCode): readonly Flyer[] {
  return allDocuments(locale).filter(isFlyer);
}

/** The flyers that a page's subject is printed as: those that name it first among what they relate to. */
export function flyersOf({ locale, id }: Document): readonly Flyer[] {
  return allFlyers(locale).filter(({ related }) => related[0] === id);
}

/** Each language alone, then all of them together. */
const languageSets: readonly (readonly [LocaleCode, ...LocaleCode[]])[] = [
  ...localeCodes.map((code) => [code] as const),
  ...(localeCodes.length > 1 ? [localeCodes as [LocaleCode, ...LocaleCode[]]] : []),
];

/** A file with several languages belongs to the first of them, and names all: `/es/cartel-es-en.pdf`. */
function fileOf(id: string, layout: LayoutName, format: FormatName, languages: FlyerFile['locales']): FlyerFile {
  const [first] = languages;
  const name = [
    documentById(first, id).slug,
    languages.length > 1 && languages.join('-'),
    formats[format].suffix[first],
  ];
  return { id, layout, format, locales: languages, path: flyerPath(first, name.filter(Boolean).join('-'), 'pdf') };
}

/** Every file of a flyer: its formats in each set of languages. */
export function filesOf({ id, layout }: Pick<Flyer, 'id' | 'layout'>): readonly FlyerFile[] {
  return languageSets.flatMap((languages) =>
    layouts[layout].formats.map((format) => fileOf(id, layout, format, languages)),
  );
}

/** Every file of every flyer, each once. */
export function allFiles(): readonly FlyerFile[] {
  return localeCodes.slice(0, 1).flatMap(allFlyers).flatMap(filesOf);
}

/** The file that most people of a language want: a flyer's first format, in their language alone. */
export function ownFileOf(flyer: Pick<Flyer, 'id' | 'layout'>, locale: LocaleCode): FlyerFile {
  const [format] = layouts[flyer.layout].formats;
  return fileOf(flyer.id, flyer.layout, format, [locale]);
}

/** The picture of a flyer's first file in one language. */
export function previewPath(locale: LocaleCode, id: string): string {
  return flyerPath(locale, `${documentById(locale, id).slug}-${previewNames[locale]}`, 'png');
}
const previewNames: Readonly<Record<LocaleCode, string>> = { es: 'vista', en: 'preview' };

/** The document on which a group puts its own name on a flyer; nothing for a flyer that has none. */
export function makerOf({ locale, id }: Pick<Document, 'locale' | 'id'>): Document | undefined {
  return allDocuments(locale).find((document) => document.id === makerIdOf(id));
}

/** Every file that has a language in it, in one. */
export function zipPath(locale: LocaleCode): string {
  return flyerPath(locale, documentById(locale, galleryDocument).slug, 'zip');
}

/** The document that shows all flyers. */
export const galleryDocument = 'flyers';

/** Bytes that a flyer's file may have: brief/standards, row “PDF”. */
export const largestFile = 150_000;

/** The size of a file's pages, in points. */
export function sizeOf({ layout, format }: Pick<FlyerFile, 'layout' | 'format'>): { width: number; height: number } {
  const { width, height } = formats[format].paper;
  return layouts[layout].landscape ? { width: height, height: width } : { width, height };
}

/** A flyer’s words in one language, cut into the sections that a layout prints. */
export function part(id: string, locale: LocaleCode) {
  const t = translator(locale);
  const document = documentById(locale, id);
  const [before, ...sections] = printedSections(blocksOfDocument(document), locale, {
    sheet: `content/flyers/${id}/${locale}.mdx`,
    phrase: phraseById,
    help: helpById,
  });
  const [lead] = before?.of.flatMap((passage) => (passage.is === 'lead' ? passage.of : [])) ?? [];
  return {
    lang: locale,
    dir: locales[locale].direction,
    title: document.title,
    lead: lead?.is === 'paragraph' ? lead.of : [],
    before: before?.of.filter((passage) => passage.is !== 'lead') ?? [],
    sections,
    checked: t('flyers.checked', { date: formatDay(locale, checkedOn(document)) }),
    still: t('edition.title'),
    scan: t('flyers.scan'),
    advice: t('footer.notAdvice'),
  };
}

/** What print/kit.typ reads. */
export function dataOf({ id, layout, format, locales: languages, path }: FlyerFile): object {
  const first = documentById(languages[0], id);
  const { code, edition, label } = editionOf(id);
  const address = absolute(codePath(code, edition));
  const qr = qrSvg(address);
  const [year, month, day] = checkedOn(first).split('-').map(Number);
  return {
    file: path,
    title: languages.map((locale) => documentById(locale, id).title).join(' · '),
    author: translator(languages[0])('site.name'),
    date: { year, month, day },
    format: { name: format, ...sizeOf({ layout, format }) },
    parts: languages.map((locale) => part(id, locale)),
    officer: part(id, officerLocale),
    mark: {
      label,
      url: address,
      short: typed(absolute(codePath(code))),
      qr,
      modules: qrModules(qr),
      alt: translator(languages[0])('flyers.qr', { address: typed(absolute(codePath(code))) }),
    },
  };
}
