// No reader meets a passage in a language that the page does not say it is in.
import { matches, select, selectAll } from 'hast-util-select';
import { type LocaleCode, localeCodes, locales, officerLocale } from '#i18n/locales.ts';
import { helpNames } from './content.ts';
import { pageRule } from './rule.ts';
import { type Piece, piecesOf, textOf } from './words.ts';

/** Small words that one of the languages uses all the time and no other one does. A new language needs its own. */
const smallWords: Record<LocaleCode, ReadonlySet<string>> = {
  en: new Set(
    'the of and to is are you your for with not that this they it can or if by from an was do what'.split(' '),
  ),
  es: new Set(
    'el la los las de del y que un una por para con su sus es se lo al le en si como usted puede o'.split(' '),
  ),
};

/** How many small words of each language a text has; one with a capital may be part of a name, as in La Nación, and one
 * in an address, as in /en/, is none. */
function count(text: string): Record<LocaleCode, number> {
  const words = text.replace(/\S+\/\S+/g, ' ').match(/\p{L}+/gu) ?? [];
  const of = (code: LocaleCode) => words.filter((word) => smallWords[code].has(word)).length;
  return Object.fromEntries(localeCodes.map((code) => [code, of(code)])) as Record<LocaleCode, number>;
}

/** The language that a text is written in; undefined when it is too short to tell. */
function languageOf(text: string, enough: number): LocaleCode | undefined {
  const counts = count(text);
  const [first, second] = localeCodes.toSorted((a, b) => counts[b] - counts[a]);
  if (!first || counts[first] < enough) return undefined;
  return counts[first] > 2 * (second ? counts[second] : 0) ? first : undefined;
}

/** Citations, and the names of organisations: https://www.w3.org/TR/WCAG22/#language-of-parts leaves proper names out. */
const isName = ({ inside, text }: Piece) => helpNames.has(text) || inside.some((element) => matches('cite', element));
const englishName = [...helpNames].find((name) => languageOf(name, 2) === 'en') ?? '';

pageRule(
  'the page is in the language that it says',
  ({ tree, locale }) => {
    if (!locale) return [];
    const words = textOf(piecesOf(tree).filter((piece) => piece.lang === locale && !isName(piece)));
    const counts = count(words);
    const all = Object.values(counts).reduce((sum, number) => sum + number, 0);
    return counts[locale] / all >= 0.95 && counts[locale] >= 5
      ? []
      : [`small words: ${localeCodes.map((code) => `${counts[code]} ${code}`)}`];
  },
  [
    [`<html lang=es><p>${'no abra la puerta '.repeat(20)}</p><p lang=en>Who is at the door of the house?`, []],
    [`<html lang=es><p>${'keep the door closed '.repeat(20)}`, ['small words: 0 es,20 en']],
    ['<html lang=es><p>no abra la puerta', ['small words: 1 es,0 en']],
  ],
);

pageRule(
  'each passage is in the language that it is marked with',
  ({ tree }) => {
    const passages = Map.groupBy(
      piecesOf(tree).filter((piece) => !isName(piece)),
      ({ block, lang }) => `${block} ${lang}`,
    );
    return [...passages.values()].flatMap((pieces) => {
      const text = pieces
        .map((piece) => piece.text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      const found = languageOf(text, 2);
      const said = pieces[0]?.lang ?? '';
      return found && found !== said ? [`marked ${said || 'with no language'}: “${text}”`] : [];
    });
  },
  [
    [
      '<html lang=es><p>No abra la puerta de su casa. <i lang=en>I do not consent to it.</i></p><p lang=en>Ask for the paper and read it.',
      [],
    ],
    [
      '<html lang=es><p>Ask for the paper and read it.</p><p lang=en>Pida el papel por la ventana.</p>',
      ['marked es: “Ask for the paper and read it.”', 'marked en: “Pida el papel por la ventana.”'],
    ],
    [`<html lang=es><h3>${englishName}</h3><p>Los diarios The Sun y El Sol`, []],
    ['<html lang=es><h3>Office of the Mayor of the City</h3>', ['marked es: “Office of the Mayor of the City”']],
    ['<p>No abra la puerta de la casa.', ['marked with no language: “No abra la puerta de la casa.”']],
  ],
);

pageRule(
  'the words to say are marked as what they are',
  ({ tree, locale }) =>
    locale && locale !== officerLocale
      ? selectAll('.say', tree)
          .filter((card) => {
            const { lang, dir } = select('.words', card)?.properties ?? {};
            return lang !== officerLocale || dir !== locales[officerLocale].direction;
          })
          .map((card) => `Say “${textOf(piecesOf(card))}”`)
      : [],
  [
    ['<figure class=say><p class=words lang=en dir=ltr>Who are you?</p></figure>', []],
    [
      '<figure class=say><p class=words>Who are you?</p></figure><figure class=say>Go</figure>',
      ['Say “Who are you?”', 'Say “Go”'],
    ],
    [{ '/en/a/index.html': '<figure class=say><p class=words>Who are you?</p></figure>' }, []],
  ],
);

pageRule(
  'every mark of a language is one that we write in, with its direction where it is the whole of a part',
  ({ tree }) =>
    selectAll('[lang], [hreflang]', tree)
      .filter(({ tagName, properties: { lang, hrefLang } }) => {
        const codes = [lang, tagName === 'link' && hrefLang === 'x-default' ? undefined : hrefLang];
        return codes.some((code) => code !== undefined && code !== null && !localeCodes.includes(code as LocaleCode));
      })
      .map(({ tagName, properties: { lang, hrefLang } }) => `<${tagName}> ${lang ?? hrefLang}`),
  [
    ['<html lang=es><a lang=en hreflang=en>x</a><link hreflang=x-default>', []],
    ['<html lang=es><a lang=eng>x</a><a hreflang=x-default>', ['<a> eng', '<a> x-default']],
  ],
);
