// The search itself: pure, without a page. MiniSearch ranks (BM25+); this file decides what is compared, mends what is
// mistyped, and picks the passage to show. Its answers are pieces of the site's own text: nothing that was typed
// comes back out of it.
import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { SearchIndex, SearchPage } from './index-data.ts';
import { meaningsIn, phrasesOf, type Term, termsOf, type Word, wordsOf } from './terms.ts';
import { fold, type Tongue } from './tongues/tongue.ts';

/** A piece of a passage; `isMatch` when it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Found {
  readonly title: string;
  /** Path of the page, and the anchor where the passage stands. */
  readonly href: string;
  /** The heading over the passage; empty at the top of the page. */
  readonly heading: string;
  readonly passage: readonly Piece[];
}

/** Best first, at most `mostResults`. */
export type Search = (query: string) => readonly Found[];

export const mostResults = 8;
/** Longer queries are read up to here: nobody in need types more, and every answer stays quick. */
const longestQuery = 200;
const mostWords = 12;
/** No word of the site is longer. */
const longestWord = 30;
/** Results this far below the best one are noise. */
const faintest = 0.2;

/** How much a field counts: its name, how people ask for it, its headings, what it says. */
const boost = { title: 3, asked: 3.5, headings: 1.5, summary: 1.5, text: 1 };

/** What one word of a query may match, each with its weight from 0 to 1. */
interface Wanted {
  readonly terms: Map<string, number>;
  /** A term of which only the beginning may have been typed. */
  readonly beginning: string | undefined;
}

interface Passage {
  readonly href: string;
  readonly heading: string;
  readonly text: string;
  readonly terms: readonly Term[];
}

/** A tongue that works each word out once: a site says the same few thousand words over and over. */
function remembering({ skipped, stem, sound }: Tongue): Tongue {
  const once = (work: (word: string) => string) => {
    const known = new Map<string, string>();
    return (word: string) => {
      const answer = known.get(word) ?? work(word);
      // What readers type is not kept for ever.
      if (known.size < 20_000) known.set(word, answer);
      return answer;
    };
  };
  return { skipped, stem: once(stem), sound: once(sound) };
}

type Fields = Record<keyof typeof boost, string>;

export function openSearch({ pages, same }: SearchIndex, language: Tongue): Search {
  const tongue = remembering(language);
  const phrases = phrasesOf(same, tongue);
  /** Words of the site and of its synonyms, as they sound, with how often they stand there. */
  const vocabulary = new SearchableMap<{ readonly stem: string; readonly count: number }>();
  /** In how many passages a term stands. */
  const frequency = new Map<string, number>();
  let passageCount = 0;

  const know = (text: string) => {
    for (const { sound, stem } of wordsOf(text, tongue))
      vocabulary.set(sound, { stem, count: (vocabulary.get(sound)?.count ?? 0) + 1 });
  };
  const read = (text: string): Term[] => {
    know(text);
    return termsOf(text, tongue, phrases);
  };
  const names = (terms: readonly Term[]) => terms.map(({ name }) => name).join(' ');
  for (const group of same) for (const text of group) know(text);

  const mini = new MiniSearch<Fields & { id: number }>({
    fields: Object.keys(boost),
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      boost,
      boostDocument: (id: number) => pages[id]?.weight ?? 1,
      // A long page is not punished for its length as much as usual: the tables that answer most questions are long.
      bm25: { k: 1.2, b: 0.5, d: 0.5 },
    },
  });

  const passagesOf = (page: SearchPage): Passage[] => [
    { href: page.path, heading: '', text: page.summary, terms: read(page.summary) },
    ...page.parts.flatMap(({ anchor, heading, passages }) =>
      passages.map((text) => ({
        href: page.path + (anchor && `#${anchor}`),
        heading,
        text,
        terms: read(text),
      })),
    ),
  ];

  const passages = pages.map((page, id) => {
    const found = passagesOf(page);
    passageCount += found.length;
    for (const { terms } of found)
      for (const name of new Set(terms.map((term) => term.name))) frequency.set(name, (frequency.get(name) ?? 0) + 1);
    const [summary, ...others] = found;
    mini.add({
      id,
      title: names(read(page.title)),
      asked: page.asked.map((text) => names(read(text))).join(' '),
      headings: page.parts.map(({ heading }) => names(read(heading))).join(' '),
      summary: names(summary?.terms ?? []),
      text: others.map(({ terms }) => names(terms)).join(' '),
    });
    return found;
  });

  /** How much it says that a passage holds a term: rare terms say more. */
  const rarity = (name: string) => Math.log(1 + passageCount / (1 + (frequency.get(name) ?? 0)));

  /** Words that a mistyped one may stand for: the nearest, of these the most common. */
  const mend = (sound: string): { sound: string; stem: string; weight: number }[] => {
    if (sound.length < 4) return [];
    for (const distance of sound.length < 6 ? [1] : [1, 2]) {
      const near = [...vocabulary.fuzzyGet(sound, distance)].filter(([candidate]) => candidate.length > 2);
      // Few mistype the first letter: what begins otherwise is taken only when nothing begins alike.
      const alike = near.filter(([candidate]) => candidate[0] === sound[0]);
      const likely = alike.length ? alike : near;
      if (likely.length) {
        return likely
          .sort(([, [a]], [, [b]]) => b.count - a.count)
          .slice(0, 2)
          .map(([candidate, [{ stem }]], place) => ({ sound: candidate, stem, weight: 0.8 / distance / (place + 1) }));
      }
    }
    return [];
  };

  /** Two words that were typed as one. */
  const part = (folded: string): Word[] => {
    for (let at = 2; at <= folded.length - 3; at++) {
      const halves = [folded.slice(0, at), folded.slice(at)];
      const isKnown = (half: string) => tongue.skipped.has(half) || vocabulary.has(tongue.sound(half));
      if (halves.every(isKnown)) return halves.flatMap((half) => wordsOf(half, tongue));
    }
    return [];
  };

  /** The most common word that begins so. */
  const completed = (start: string): { sound: string; stem: string; weight: number } | undefined => {
    if (start.length < 3) return undefined;
    const [best] = [...vocabulary.atPrefix(start)].sort(([, a], [, b]) => b.count - a.count);
    return best && { sound: best[0], stem: best[1].stem, weight: 0.6 };
  };

  /** What a typed word is read as. */
  interface Reading {
    readonly word: Word;
    readonly mended: ReturnType<typeof mend>;
    readonly beginning: string | undefined;
  }

  const readingsOf = (word: Word, text: string): Reading[] => {
    const isTyped = word.to === text.length && word.sound.length > 2;
    if (vocabulary.has(word.sound) || frequency.has(word.stem))
      return [{ word, mended: [], beginning: isTyped ? word.sound : undefined }];
    const whole = isTyped ? completed(word.sound) : undefined;
    if (whole) return [{ word, mended: [whole], beginning: word.sound }];
    const mended = mend(word.sound);
    // The last letter may sound otherwise before the next one is there: *polic*.
    const start = word.sound.slice(0, -1);
    const almost = isTyped && !mended.length ? completed(start) : undefined;
    if (almost) return [{ word, mended: [almost], beginning: start }];
    const parted = mended.length ? [] : part(fold(text.slice(word.from, word.to)));
    if (!parted.length) return [{ word, mended, beginning: undefined }];
    const { from, to } = word;
    return parted.map((half) => ({ word: { ...half, from, to }, mended: [], beginning: undefined }));
  };

  const wanted = (query: string): Wanted[] => {
    const text = query.slice(0, longestQuery);
    const readings = wordsOf(text, tongue)
      .filter(({ sound }) => sound.length > 0 && sound.length <= longestWord)
      .slice(0, mostWords)
      .flatMap((word) => readingsOf(word, text));
    const groups = readings.map(({ word, mended, beginning }): Wanted => {
      const guesses = mended.flatMap(({ sound, stem, weight }): [string, number][] => [
        [sound, weight],
        [stem, weight * 0.9],
      ]);
      const terms = new Map<string, number>([...guesses, [word.sound, 1], [word.stem, 0.9]]);
      if (beginning && !terms.has(beginning)) terms.set(beginning, 1);
      return { terms, beginning };
    });
    // What each word is taken for, when the meaning of several words is looked for.
    const taken = readings.map(({ word, mended: [best] }) => ({ ...word, ...(best && { stem: best.stem }) }));
    for (const { name, from, to } of meaningsIn(taken, phrases)) {
      const spanned = taken.flatMap((word, at) => (word.from >= from && word.to <= to ? (groups[at] ?? []) : []));
      // Words that mean something together (*fake lawyer*) say more than each alone.
      for (const { terms } of spanned) terms.set(name, spanned.length > 1 ? 1.5 : 0.9);
    }
    return groups;
  };

  /** How well a term of the site answers one word of a query, from 0. */
  const answers = ({ terms, beginning }: Wanted, name: string): number =>
    terms.get(name) ?? (beginning && name.startsWith(beginning) ? 0.4 : 0);

  const score = (passage: Passage, groups: readonly Wanted[]): number =>
    groups.reduce(
      (sum, group) => sum + Math.max(0, ...passage.terms.map(({ name }) => answers(group, name) * rarity(name))),
      0,
    );

  const cut = ({ text, terms }: Passage, groups: readonly Wanted[]): Piece[] => {
    const pieces: Piece[] = [];
    let at = 0;
    const push = (to: number, isMatch: boolean) => {
      if (to > at) pieces.push({ text: text.slice(at, to), isMatch });
      at = Math.max(at, to);
    };
    const matches = terms.filter(({ name }) => groups.some((group) => answers(group, name) > 0));
    for (const { from, to } of matches.sort((a, b) => a.from - b.from || b.to - a.to)) {
      if (to <= at) continue;
      push(from, false);
      push(to, true);
    }
    push(text.length, false);
    return pieces;
  };

  return (query) => {
    const groups = wanted(query);
    if (!groups.length) return [];
    const weights = new Map(groups.flatMap(({ terms }) => [...terms]));
    const beginnings = new Set(groups.flatMap(({ beginning }) => beginning ?? []));
    const ranked = mini
      .search([...weights.keys()].join(' '), {
        boostTerm: (term) => weights.get(term) ?? 1,
        prefix: (term) => beginnings.has(term),
        weights: { prefix: 0.4, fuzzy: 0.4 },
      })
      .map(({ id, score, queryTerms }) => {
        const met = new Set(queryTerms);
        const isMet = ({ terms }: Wanted) => [...terms.keys()].some((term) => met.has(term));
        // A page that answers every word comes before one that says a single word often.
        return { id: id as number, score: score * (0.25 + (0.75 * groups.filter(isMet).length) / groups.length) };
      })
      .sort((a, b) => b.score - a.score);
    const least = (ranked[0]?.score ?? 0) * faintest;
    return ranked
      .filter((result) => result.score >= least)
      .slice(0, mostResults)
      .flatMap(({ id }): Found[] => {
        const page = pages[id];
        const scored = (passages[id] ?? []).map((passage) => ({ passage, score: score(passage, groups) }));
        const best = scored.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), scored[0] as (typeof scored)[number]);
        if (!page) return [];
        const { href, heading } = best.passage;
        return [{ title: page.title, href, heading, passage: cut(best.passage, groups) }];
      });
  };
}
