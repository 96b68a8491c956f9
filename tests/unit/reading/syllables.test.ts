import { expect, test } from 'vitest';
import { spanishSyllables, syllables } from '#lib/reading/syllables.ts';

const pairs = (text: string): [string, number][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word = '', count] = pair.split('=');
      return [word, Number(count)];
    });

// Divided by hand by the written conventions of the RAE (see the docstring of spanishSyllables).
const spanish = pairs(`
  la=1 no=1 abra=2 orden=2 firma=2 derecho=3 abogado=4 agente=3 usted=2 número=3 teléfono=4 consentimiento=5
  día=2 país=2 aún=2 oír=2 reír=2 raíz=2 baúl=2 guía=2 tío=2 policía=4 línea=3 área=3 continúa=4 actúa=3 sonríe=3
  caían=3 veía=3 huía=2 construía=3 oíais=3 creíais=3 vivíais=3 caos=2 leer=2 poeta=3 teatro=3 oeste=3 héroe=3
  que=1 quien=1 quiero=2 guerra=2 seguir=2 averigüe=4 pingüino=3 vergüenza=3 bilingüe=3 argüir=2 agua=2 antiguo=3 seguro=3 alguno=3
  y=1 hay=1 muy=1 soy=1 ley=1 rey=1 reyes=2 yo=1 ayuda=3 mayo=2 estoy=2 incluye=3
  ahora=3 prohíbe=3 prohibir=2 búho=2 ahí=2 bahía=3 rehúsa=3 rehén=2 cohete=3 vehículo=4 zanahoria=4 alcohol=3
  desahucio=3 ahijado=3 buhardilla=3 moho=2 azahar=3
  juez=1 puerta=2 juicio=2 ciudad=2 ciudadano=4 familia=3 cuidado=3 viuda=2 aire=2 causa=2 deuda=2 inmigración=4
  detención=3 reunión=2 reunir=2 construir=2 construido=3 huir=1 huida=2 guion=1 vio=1 fue=1 paranoia=4 aeropuerto=5
  Uruguay=3 Paraguay=3 averiguáis=4 limpiáis=2 buey=1 antiinmigrante=6 chiita=3 psicología=5 instrucción=3 Chicago=3
`);

test.each(spanish)('Spanish: %s has %i syllables', (word, count) => {
  expect(spanishSyllables(word)).toBe(count);
});

const english = pairs(`
  door=1 right=1 signed=1 knocked=1 false=1 charged=1 asked=1 phone=1 knock=1 else=1 proof=1 closed=1
  lawyer=2 lawyers=2 warrant=2 agents=2 police=2 silent=2 going=2 doing=2 quiet=2 wanted=2 people=2 judge's=2 judge’s=2
  doesn't=2 isn’t=2 papers=2 science=2 you're=1 can't=1
  attorney=3 officer=3 citizen=3 area=3 idea=3 Chicago=3 Illinois=3 addresses=3 witnesses=3 arrested=3 detainer=3
  everything=3 lieutenant=3 removal=3 evidence=3 immigration=4 deportation=4 interpreter=4 sanctuary=4
`);

test.each(english)('English: %s has %i syllables', (word, count) => {
  expect(syllables(word, 'en')).toBe(count);
});

test('a word the dictionary lacks is counted by rule: de-tain-ee-ship', () => {
  expect(syllables('detaineeship', 'en')).toBe(4);
});

test.each([
  // read aloud, syllables
  ['CPD', 'en', 3], // C P D
  ['CPD', 'es', 3], // ce pe de
  ['NIJC', 'es', 6], // e-ne i jo-ta ce
  ['USCIS', 'en', 5], // holds vowels, yet is spelled
  ['WGN', 'en', 5], // dou-ble-u G N
  ['ICE', 'en', 1], // said as a word: ice
  ['ICE', 'es', 2], // i-ce
  ['ALTO', 'es', 2], // a word in capitals is a word
  ['U.S.', 'en', 2],
  ['EE.', 'es', 3], // Es-ta-dos
  ['UU.,', 'es', 3], // U-ni-dos
  ['m.', 'es', 2], // e-me
  ['Ald.', 'en', 3], // al-der-man
  ['Sra.', 'es', 3], // se-ño-ra
  ['No.', 'en', 1], // the word, not "number"
] as const)('letters and abbreviations: %s (%s) has %i', (word, locale, count) => {
  expect(syllables(word, locale)).toBe(count);
});

test.each([
  ['0', 'en', 2], // ze-ro
  ['48', 'en', 3], // for-ty eight
  ['48-day', 'en', 4],
  ['48', 'es', 6], // cua-ren-ta y o-cho
  ['21', 'es', 3], // vein-tiu-no
  ['100', 'es', 1], // cien
  ['500', 'es', 3], // qui-nien-tos
  ['1985', 'en', 5], // nine-teen eigh-ty five
  ['1985', 'es', 11], // mil no-ve-cien-tos o-chen-ta y cin-co
  ['2025', 'en', 6], // two thou-sand twen-ty five
  ['2025', 'es', 6], // dos mil vein-ti-cin-co
  ['10,000', 'en', 3], // ten thou-sand
  ['10.000', 'es', 2], // diez mil
  ['$1,500', 'en', 8], // dol-lars one thou-sand five hun-dred
  ['50%', 'es', 6], // cin-cuen-ta por cien-to
  ['911', 'en', 3], // nine one one
  ['1-800-898-7180', 'en', 15], // one eight ze-ro ze-ro eight nine eight sev-en one eight ze-ro
  ['24/7', 'en', 5], // twen-ty four sev-en
  ['2nd', 'en', 1], // counted as two
] as const)('figures are read aloud: %s (%s) has %i', (word, locale, count) => {
  expect(syllables(word, locale)).toBe(count);
});

test.each(['en', 'es'] as const)('a word that is also a property of every object: con-struc-tor (%s)', (locale) => {
  expect(syllables('constructor', locale)).toBe(3);
});

test('what holds no letter and no figure has none', () => {
  expect(syllables('—', 'en')).toBe(0);
});
