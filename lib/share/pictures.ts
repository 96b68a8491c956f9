// The one list of the pictures of a page: their addresses, sizes and words. Everything that links to one asks here.
import type { LocaleCode } from '#i18n/locales.ts';
import { type Document, documentById } from '#lib/content/repository.ts';
import { entryPicturePath, picturePath } from '#lib/site/address.ts';
import type { Drawing } from './drawing.ts';
import type { Measure } from './fit.ts';
import { cardLayout, cardSize, statusLayout, tallSize, wallpaperLayout } from './layout.ts';
import { hasMessages } from './signed.ts';
import { entryWords, pictureWords, spoken, wallpaperSayings } from './words.ts';

/** What a picture is for: the card of a link, a status, the wallpaper of a locked phone. */
export type PictureUse = 'card' | 'status' | 'wallpaper';

export interface Picture {
  readonly use: PictureUse;
  /** Path under the host, with the base path: `/es/no-abra-la-puerta.png`. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** All that the picture says. */
  readonly alt: string;
  /** Where everything stands in it. @throws DoesNotFit */
  layout(measure: Measure): Drawing;
}

/** What stands after a slug in the names of pictures. */
const endings: Readonly<Record<LocaleCode, { status: string; wallpaper: string }>> = {
  es: { status: '-estado', wallpaper: '-fondo-de-pantalla' },
  en: { status: '-status', wallpaper: '-wallpaper' },
};

/** The document that is a card to show, on a locked phone too. */
const wallpaperDocument = 'rights-card';

/** Path of the picture for a status. */
function statusPicturePath({ locale, slug }: Pick<Document, 'locale' | 'slug'>): string {
  return picturePath(locale, slug, endings[locale].status);
}

/** Path of the picture for a locked phone, in a language. */
export function wallpaperPath(locale: LocaleCode): string {
  return picturePath(locale, documentById(locale, wallpaperDocument).slug, endings[locale].wallpaper);
}

/** The pictures of a page in its language; the card of its link is the first. A page that is sent on has one for a status. */
export function picturesOf(document: Document): readonly [Picture, ...Picture[]] {
  const { locale, slug } = document;
  const words = pictureWords(document);
  const parts = words.parts.flatMap(({ heading, sentence }) => [heading, sentence]);
  const said = (sayings: typeof words.sayings) => sayings.flatMap(({ said, means }) => [said, means]);
  const card: Picture = {
    use: 'card',
    path: picturePath(locale, slug),
    ...cardSize,
    alt: spoken([...parts, words.site, words.edition]),
    layout: (measure) => cardLayout(words, measure),
  };
  const status: Picture = {
    use: 'status',
    path: statusPicturePath(document),
    ...tallSize,
    alt: spoken([
      ...parts,
      ...(words.sayings.length ? [`${words.say}:`] : []),
      ...said(words.sayings),
      words.site,
      words.edition,
      words.check,
      words.notAdvice,
    ]),
    layout: (measure) => statusLayout(words, measure),
  };
  const whole = hasMessages(document) ? [status] : [];
  if (document.id !== wallpaperDocument) return [card, ...whole];
  const sayings = wallpaperSayings(locale);
  const wallpaper: Picture = {
    use: 'wallpaper',
    path: wallpaperPath(locale),
    ...tallSize,
    alt: spoken([...said(sayings), words.edition]),
    layout: (measure) => wallpaperLayout(sayings, words.edition, measure),
  };
  return [card, ...whole, wallpaper];
}

/** The picture of a link to a page that is in every language. */
export function entryPicture(): Picture {
  const words = entryWords();
  return {
    use: 'card',
    path: entryPicturePath,
    ...cardSize,
    alt: spoken([...words.parts.map(({ sentence }) => sentence), words.site, words.edition]),
    layout: (measure) => cardLayout(words, measure),
  };
}
