// What a reader reads is words: no code that failed to become words, and no telephone number that cannot be tapped.
import type { Element } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';
import { findPhoneNumbersInText, isValidPhoneNumber } from 'libphonenumber-js';
import en from '#messages/en.json' with { type: 'json' };
import { helpNames, serviceNumbers } from './content.ts';
import { pageRule } from './rule.ts';
import { everythingSaid, type Piece, piecesOf, textOf } from './words.ts';

/** The names of the interface's strings, such as `nav.help`, which show when a string is missing. */
function keysOf(messages: object, before = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`] : keysOf(value as object, `${before}${key}.`),
  );
}
const messageKeys = new Set(keysOf(en));

/** Syntax of MDX, Markdown, JavaScript and HTML that nobody should see. */
const leftovers =
  /\[#|\]\(|\]\[|\bdoc:|<\/?[A-Za-z]|[{}]|\bundefined\b|\bnull\b|\bNaN\b|\[object|\*\*|__|```|^#+ |&(amp|lt|gt|quot|nbsp|#\d+);|\bInvalid Date\b|\bTODO\b|\bunpinned\b|\uFFFD/gm;

pageRule(
  'no syntax is left in what is read or heard',
  ({ tree }) => {
    const said = everythingSaid(tree);
    const keys = (said.match(/\b[a-zA-Z]+(\.[a-zA-Z-]+)+\b/g) ?? []).filter((word) => messageKeys.has(word));
    const around = [...said.matchAll(leftovers)].map(({ 0: found, index }) => {
      const line = said.slice(0, index).split('\n').at(-1)?.slice(-20);
      return `${found} after “${line}”`;
    });
    return [...around, ...keys];
  },
  [
    ['<p>No abra la puerta. I-200 (formulario), 8 U.S.C. § 1357 &amp; 1.5 #</p><script>{"a": undefined}</script>', []],
    ['<h2>Cuándo hablar [#when]</h2>', ['[# after “Cuándo hablar ”']],
    ['<p>Lea [esto](doc:help)', [']( after “Lea [esto”', 'doc: after “Lea [esto](”']],
    ['<p>&lt;Claim id="C1"&gt;', ['<C after “”']],
    [
      '<p>{date} undefined NaN [object Object] **no** &amp;nbsp;',
      [
        '{ after “”',
        '} after “{date”',
        'undefined after “{date} ”',
        'NaN after “{date} undefined ”',
        '[object after “date} undefined NaN ”',
        '** after “NaN [object Object] ”',
        '** after “[object Object] **no”',
        '&nbsp; after “ject Object] **no** ”',
      ],
    ],
    ['<img alt="nav.help"><p aria-label="claim.source">', ['nav.help', 'claim.source']],
    ['<meta name=description content="null">Abra todo', ['null after “”']],
  ],
);

const isIn = (piece: Piece, selector: string) => piece.inside.some((element) => matches(selector, element));
/** A number that calls when it is tapped, and whose digits keep their order in every direction of writing. */
const isTappable = (piece: Piece) => isIn(piece, 'a[href^="tel:"]') && isIn(piece, 'bdi[dir=ltr]');
/** Citations of law are full of numbers, and none of them is one to call. */
const isCitation = (piece: Piece) => isIn(piece, 'cite');
/** A card may speak of the service that it is about: the link is in the same card. */
const isInCard = (piece: Piece) => isIn(piece, '.help-card');

/** A message is copied as it stands, and a changed line of an old edition is shown as it stands: both are quoted. So is
 * a sheet of paper (docs/adr/0023), on which nothing can be pressed. */
const isQuoted = (piece: Piece) =>
  isIn(piece, '.made') ||
  (isIn(piece, 'copy-text') && isIn(piece, '.message')) ||
  (isIn(piece, '.edition') && isIn(piece, 'li'));

/** Digits that look like a number of this country, whether or not such a number can exist. */
const phoneLike = /(?<![\d.§-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d-])|(?<!\d)\+\d[\d -]{8,}/g;
/** 311 and its like, standing alone: not part of a longer number, of a sum, or of the number of a law. */
const serviceLike = new RegExp(
  String.raw`(?<![\d.,§$-]|§ )(?:${[...serviceNumbers].join('|')})(?![\d.,-]*\d|%| [A-Z]\.| ILCS| CFR)`,
  'g',
);

/** The telephone numbers in a text, but 311 and its like. */
const phonesIn = (text: string) => [
  ...(text.match(phoneLike) ?? []),
  ...findPhoneNumbersInText(text, { defaultCountry: 'US', extended: false }).map(({ number }) => String(number.number)),
];
/** 911 standing by itself, in a heading or a cell, is the name of what it calls. */
const servicesIn = (text: string) => (helpNames.has(text) ? [] : (text.match(serviceLike) ?? []));

pageRule(
  'no telephone number stands in the words but as a link that calls',
  ({ tree }) => {
    const pieces = piecesOf(tree).filter((piece) => !isTappable(piece) && !isCitation(piece) && !isQuoted(piece));
    const find = (some: readonly Piece[], numbersIn: (text: string) => string[]) =>
      textOf(some)
        .split('\n')
        .flatMap((line) => [...new Set(numbersIn(line))].map((number) => `${number} in “${line.slice(0, 80)}”`));
    return [
      ...find(pieces, phonesIn),
      ...find(
        pieces.filter((piece) => !isInCard(piece)),
        servicesIn,
      ),
    ];
  },
  [
    [
      '<p>Llame al <a href="tel:+13126601370"><bdi dir=ltr>312-660-1370</bdi></a>. 8 U.S.C. § 1357(g)(1), 445 U.S. 573 (1980), $92.5, 2025',
      [],
    ],
    [
      '<p>Llame al 312-660-1370',
      ['312-660-1370 in “Llame al 312-660-1370”', '+13126601370 in “Llame al 312-660-1370”'],
    ],
    [
      '<p>Llame al <a href="tel:+13126601370">(312) 660-1370</a>',
      ['(312) 660-1370 in “Llame al (312) 660-1370”', '+13126601370 in “Llame al (312) 660-1370”'],
    ],
    ['<p>Llame al <bdi dir=ltr>911</bdi>.', ['911 in “Llame al 911.”']],
    [
      '<div class=help-card><h3>911</h3><p>Llame al 312-660-1370</div><p>18 U.S.C. § 911, $311, 3,311, 911 ILCS 5',
      ['312-660-1370 in “Llame al 312-660-1370”', '+13126601370 in “Llame al 312-660-1370”'],
    ],
    ['<copy-text><blockquote class=message>ICIRR: 1-855-435-7693</blockquote></copy-text>', []],
    ['<blockquote class=message>311</blockquote>', ['311 in “311”']],
    ['<p>Llame al 555-012-0199', ['555-012-0199 in “Llame al 555-012-0199”']],
  ],
);

const isNumber = (number: string) =>
  serviceNumbers.has(number) || (number.startsWith('+') && isValidPhoneNumber(number));

pageRule(
  'every link that calls has a number that exists, and shows that number',
  ({ tree }) =>
    selectAll('a[href^="tel:"]', tree).flatMap((link) => {
      const number = String(link.properties.href).slice('tel:'.length);
      const digits = textOf(piecesOf(select('bdi[dir=ltr]', link) ?? emptyElement)).replace(/\D/g, '');
      return [
        ...(isNumber(number) ? [] : [`${number} is no number`]),
        ...(digits && number.replace(/\D/g, '').endsWith(digits) && digits.length >= Math.min(10, number.length)
          ? []
          : [`${number} shows “${textOf(piecesOf(link))}” in <bdi dir="ltr">${digits}</bdi>`]),
      ];
    }),
  [
    ['<a href="tel:+13126601370"><bdi dir=ltr>312-660-1370</bdi></a><a href="tel:311"><bdi dir=ltr>311</bdi></a>', []],
    ['<a href="tel:+15550120199"><bdi dir=ltr>555-012-0199</bdi></a>', ['+15550120199 is no number']],
    ['<a href="tel:312-660-1370"><bdi dir=ltr>312-660-1370</bdi></a>', ['312-660-1370 is no number']],
    [
      '<a href="tel:+13126601370"><bdi dir=ltr>312-660-1371</bdi></a>',
      ['+13126601370 shows “312-660-1371” in <bdi dir="ltr">3126601371</bdi>'],
    ],
    ['<a href="tel:+13126601370">312-660-1370</a>', ['+13126601370 shows “312-660-1370” in <bdi dir="ltr"></bdi>']],
  ],
);

const emptyElement: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
