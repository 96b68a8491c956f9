import { expect, test } from 'vitest';
import { fernandezHuerta, fleschKincaid, inflesz, readingLevel } from '#lib/reading/level.ts';

test('the formulas, on round counts', () => {
  // 100 words, 10 sentences, 150 syllables:
  // 0.39·10 + 11.8·1.5 − 15.59 = 3.9 + 17.7 − 15.59 = 6.01
  expect(fleschKincaid(100, 10, 150)).toBeCloseTo(6.01, 10);
  // 206.84 − 60·1.5 − 1.02·10 = 206.84 − 90 − 10.2 = 106.64
  expect(fernandezHuerta(100, 10, 150)).toBeCloseTo(106.64, 10);
  // 206.835 − 62.3·1.5 − 10 = 206.835 − 93.45 − 10 = 103.385
  expect(inflesz(100, 10, 150)).toBeCloseTo(103.385, 10);
});

test('English, counted by hand', () => {
  // Keep(1) the(1) door(1) closed(1). = 4 words, 4 syllables
  // You(1) do(1) not(1) have(1) to(1) open(2) it(1) for(1) an(1) of-fi-cer(3). = 10 words, 13 syllables
  const level = readingLevel('Keep the door closed. You do not have to open it for an officer.', 'en');
  expect(level).toMatchObject({
    locale: 'en',
    words: 14,
    sentences: 2,
    syllables: 17,
    meanSentence: 7,
    longestSentence: 10,
  });
  // 0.39·14/2 + 11.8·17/14 − 15.59 = 2.73 + 14.3286 − 15.59 = 1.4686
  expect(level?.fleschKincaid).toBeCloseTo(1.4686, 4);
});

test('Spanish, counted by hand', () => {
  // No(1) a-bra(2) la(1) puer-ta(2). = 4 words, 6 syllables
  // Us-ted(2) tie-ne(2) de-re-cho(3) a(1) guar-dar(2) si-len-cio(3). = 6 words, 13 syllables
  const level = readingLevel('No abra la puerta. Usted tiene derecho a guardar silencio.', 'es');
  expect(level).toMatchObject({
    locale: 'es',
    words: 10,
    sentences: 2,
    syllables: 19,
    meanSentence: 5,
    longestSentence: 6,
  });
  // 206.84 − 60·1.9 − 1.02·5 = 206.84 − 114 − 5.1 = 87.74
  expect(level?.fernandezHuerta).toBeCloseTo(87.74, 10);
  // 206.835 − 62.3·1.9 − 5 = 206.835 − 118.37 − 5 = 83.465
  expect(level?.inflesz).toBeCloseTo(83.465, 10);
});

const gettysburg = `
Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and
dedicated to the proposition that all men are created equal.

Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can
long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final
resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that
we should do this.

But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. The brave men,
living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will
little note, nor long remember what we say here, but it can never forget what they did here. It is for us the living,
rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly advanced. It is
rather for us to be here dedicated to the great task remaining before us -- that from these honored dead we take increased
devotion to that cause for which they gave the last full measure of devotion -- that we here highly resolve that these
dead shall not have died in vain -- that this nation, under God, shall have a new birth of freedom -- and that government
of the people, by the people, for the people, shall not perish from the earth.`;

test('the first sentence of the Gettysburg Address, counted by hand', () => {
  // Four score and | sev-en years a-go | our (2 in the CMU dictionary) fa-thers | brought forth on this | con-ti-nent
  //    3           |   2 + 1 + 2       |  2 + 2                                 |   4                   | 3          = 19
  // a new na-tion | con-ceived in | Lib-er-ty | and ded-i-cat-ed to the | prop-o-si-tion that all men are | cre-at-ed e-qual
  //   1 + 1 + 2   |   2 + 1       |   3       |   1 + 4 + 1 + 1         |    4 + 4                        |  3 + 2   = 30
  const level = readingLevel(gettysburg.split('\n\n')[0] ?? '', 'en');
  expect(level).toMatchObject({ words: 30, sentences: 1, syllables: 49 });
  // 0.39·30 + 11.8·49/30 − 15.59 = 11.7 + 19.2733 − 15.59 = 15.3833
  expect(level?.fleschKincaid).toBeCloseTo(15.3833, 4);
});

test('the whole Address (Bliss copy): 10 sentences, the last of 82 words; battle-field is one of 271', () => {
  const level = readingLevel(gettysburg, 'en');
  expect(level).toMatchObject({ words: 271, sentences: 10, longestSentence: 82 });
});

test('sentences are listed longest first, equal ones in their order', () => {
  const level = readingLevel('Stay calm. Ask for a lawyer. Do not run.  Sign nothing.', 'en');
  expect(level?.longest.map((s) => s.text)).toEqual([
    'Ask for a lawyer.',
    'Do not run.',
    'Stay calm.',
    'Sign nothing.',
  ]);
  // Ask(1) for(1) a(1) law-yer(2)
  expect(level?.longest[0]).toEqual({ text: 'Ask for a lawyer.', words: 4, syllables: 5 });
});

test('a text without words has no level', () => {
  expect(readingLevel(' … \n\n—', 'en')).toBeNull();
});
