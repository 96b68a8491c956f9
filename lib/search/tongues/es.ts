// Spanish, for search: words to skip, stems (Snowball, from Orama), and one spelling for letters that sound the same
// in Latin America, since people write as they speak: *polisia*, *yebaron*, *avogado*, *aser*.
import { stemmer } from '@orama/stemmers/spanish';
import { type Tongue, undouble } from './tongue.ts';

/** Articles, pronouns, prepositions and the small verbs of a question. Not: *no*, *sin*, *contra*, which carry sense. */
const skipped =
  'a al de del el la los las lo le les un una unos unas y o u e en con por para como que cual cuales cuando donde quien si se me mi mis te tu tus su sus nos nosotros usted ustedes yo ella ellos ellas este esta esto estos estas ese esa eso es son soy esta estan estoy estaba era fue ser estar ha han he hay pero mas muy ya aqui ahi favor puedo puede pueden debo debe deben tengo tiene';

export const tongue: Tongue = {
  skipped: new Set(skipped.split(' ')),
  stem: stemmer,
  sound: (word) =>
    undouble(
      word
        .replaceAll('ch', '\u0001')
        .replaceAll('ll', 'y')
        .replaceAll('h', '')
        .replaceAll('v', 'b')
        .replaceAll('z', 's')
        .replace(/c(?=[ei])/g, 's')
        .replace(/qu(?=[ei])|[cq]/g, 'k')
        .replace(/gu(?=[ei])/g, '\u0002')
        .replace(/g(?=[ei])/g, 'j')
        .replaceAll('\u0002', 'g')
        .replaceAll('\u0001', 'ch'),
    ),
};
