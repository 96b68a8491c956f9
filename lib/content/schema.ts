// The shape of everything under content/, at every depth. The types of the whole site come from here.
// Says nothing of how files relate to one another: that is references.ts and pairing.ts.
import { z } from 'zod';
import { isLocale, type LocaleCode, localeCodes, locales } from '#i18n/locales.ts';
import { layoutNames } from '#lib/print/layouts.ts';

/** Folder under content/ for each kind of document; the kinds in the order in which a reader in need looks for them. */
export const documentFolders = {
  situation: 'situations',
  guide: 'guides',
  page: 'pages',
  flyer: 'flyers',
} as const;

export type DocumentKind = keyof typeof documentFolders;
export const documentKinds = Object.keys(documentFolders) as [DocumentKind, ...DocumentKind[]];

/** Folder under content/ for each kind of data: one YAML file an entry. */
export const dataFolders = {
  source: 'sources',
  help: 'help',
  phrase: 'phrases',
  term: 'glossary',
  event: 'timeline',
  change: 'changes',
  synonym: 'synonyms',
} as const;
export type DataKind = keyof typeof dataFolders;

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
const url = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

/** A calendar day, not a moment: `2026-11-22`. */
const day = z.iso.date();

/** A day, or less where less is known: `1985-03-07`, `2022-02` or `2006`. */
const date = z.custom<string>(
  (value) => typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value) && day.safeParse(firstDay(value)).success,
  'a day (1985-03-07), a month (2022-02) or a year in quotes ("2006")',
);

/** The first day of a day, a month or a year: `2022-02` begins on `2022-02-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The same text in every enabled language. What stands there in a language that is not enabled is not looked at yet. */
const localized = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(
      (Object.keys(locales) as LocaleCode[]).map((code) => [code, isLocale(code) ? value : z.unknown().optional()]),
    ) as Record<LocaleCode, T>,
  );
export const localizedText = localized(text);
const partlyLocalizedText = z.partialRecord(z.enum(localeCodes as [LocaleCode, ...LocaleCode[]]), text);

/** What the fact sheet calls HIGH and MEDIUM. LOW is left out of the site, so it has no name here. */
const confidence = z.enum(['high', 'medium']);

export const claimIdPattern = /^C\d+\.\d+[a-z]?$/;

const claimSchema = z.strictObject({
  id: z.string().regex(claimIdPattern, 'a claim id such as C2.1 or C1.7b'),
  confidence,
  checked: day,
  sources: z.array(z.strictObject({ source: id, pinpoint: text.optional() })).min(1),
});

export const factsSchema = z
  .strictObject({
    id,
    kind: z.enum(documentKinds),
    order: z.number().int().min(1),
    /** How a flyer is laid out on paper: print/layouts/<name>.typ. */
    layout: z.enum(layoutNames).optional(),
    legalReview: z.strictObject({ by: text, on: day }).nullable(),
    claims: z.array(claimSchema),
    related: z.array(id),
    help: z.array(id),
    /** How people ask for it, in their own words: for the search, never shown. */
    asked: localized(z.array(text)).optional(),
    /** A reader can leave the page in one press; without it, every situation is such a page (lib/site/quick-exit.ts). */
    quickExit: z.boolean().optional(),
  })
  .refine(({ kind, layout }) => (kind === 'flyer') === (layout !== undefined), {
    path: ['layout'],
    error: `one of ${layoutNames.join(', ')} in a flyer, and in no other document`,
  });

export const frontMatterSchema = z.strictObject({
  // With the site’s name after it, as search engines show it, it stays under 70.
  title: text.max(40),
  slug: z.string().regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'a-z, 0-9 and single hyphens'),
  summary: text.min(50).max(160),
  // What a link's card shows under the title: WhatsApp and others cut what is longer.
  share: text.min(30).max(80),
  translationOf: text.optional(),
});

/** The fields of the front matter that are words to be read: they are spelled, measured, paired and pinned like the page. */
export const wordFields = ['title', 'summary', 'share'] as const;

export const sourceKinds = [
  'constitution',
  'statute',
  'regulation',
  'case',
  'ordinance',
  'directive',
  'order',
  'form',
  'memo',
  'news',
  'official',
] as const;

export const sourceSchema = z.strictObject({
  id,
  kind: z.enum(sourceKinds),
  citation: text,
  title: localizedText,
  url: url.optional(),
  checked: day,
  linkChecked: z.boolean(),
  name: partlyLocalizedText.optional(),
});

/** North American service codes: short numbers that have no E.164 form. */
export const serviceCodes = ['211', '311', '911', '988'] as const;

const phoneSchema = z
  .strictObject({
    e164: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/, 'a number such as "+13126601370", in quotes')
      .optional(),
    service: z.enum(serviceCodes).optional(),
    letters: text.optional(),
    label: localizedText.optional(),
    tty: z.boolean().optional(),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'a language code such as es')).optional(),
    hours: localizedText.optional(),
  })
  .refine((phone) => Boolean(phone.e164) !== Boolean(phone.service), 'either e164 or service, and not both');

export const helpSchema = z.strictObject({
  id,
  order: z.number().int().min(1),
  name: text,
  does: localizedText,
  phones: z.array(phoneSchema),
  url: url.optional(),
  /** An office of a government, which programs are told (lib/site/structured-data.ts). */
  government: z.boolean().optional(),
  regions: z.array(z.enum(['chicago', 'cook-county', 'illinois', 'mexico', 'united-states'])).min(1),
  verified: day,
  verifiedOn: localizedText,
  confidence,
  expires: day,
});

export const phraseSchema = z.strictObject({
  id,
  order: z.number().int().min(1),
  says: localizedText,
  sounds: partlyLocalizedText,
  when: localizedText,
  onlyIfTrue: z.boolean(),
});

/** How a recording may be passed on: as freely as the words it says (LICENSE), or without any condition. */
export const recordingLicenses = ['CC-BY-4.0', 'CC0-1.0'] as const;

/** What is known of a recorded phrase: the words it says, and that its speaker agreed. */
export const recordingSchema = z.strictObject({
  /** Id of the phrase. */
  phrase: id,
  /** Exactly the words that are heard: the phrase's own, or the build stops. */
  says: text,
  /** Who speaks, as they want to be named. */
  speaker: text,
  /** The day on which the speaker agreed, in writing, that it is published. */
  consent: day,
  license: z.enum(recordingLicenses),
});

export const termSchema = z.strictObject({
  id,
  names: localizedText,
  definition: localizedText,
  avoid: localized(z.array(text)),
  /** Other ways in which running text writes it: plurals, short forms. */
  forms: localized(z.array(text)).optional(),
  /** A word that everybody knows: it is in the glossary, and pages do not link to it. */
  everyday: z.boolean().optional(),
  /** Where a page says more, with its sources: `doc:attorney#bond`. */
  more: text.optional(),
});

/** Whose doing an event was: the City's, the State of Illinois's, the federal government's, or a court's. */
export const eventKinds = ['city', 'state', 'federal', 'court'] as const;

/** True of an entry whose file is named after its date, so that a folder lists its entries in their order. */
const namedByDate = ({ id, on }: { id: string; on: string }) => id.startsWith(`${on}-`);
const namedByDateOr = { path: ['id'], error: 'the date in “on”, a hyphen, then a short name' };

export const eventSchema = z
  .strictObject({
    id,
    on: date,
    about: z.enum(eventKinds),
    summary: localizedText,
    sources: z.array(id).min(1),
    confidence,
  })
  .refine(namedByDate, namedByDateOr);

export const changeKinds = ['law', 'correction', 'clarified', 'translated', 'added'] as const;

export const changeSchema = z
  .strictObject({
    id,
    on: day,
    kind: z.enum(changeKinds),
    /** Ids of the documents that say what has changed; empty when it is the whole site. */
    affects: z.array(id),
    summary: localizedText,
    sources: z.array(id),
  })
  .refine(({ kind, sources }) => kind !== 'law' || sources.length > 0, {
    path: ['sources'],
    error: 'at least 1 in the list: a change in the law has a source',
  })
  .refine(namedByDate, namedByDateOr);

/** Words and phrases that mean the same to somebody who searches. Never shown. */
export const synonymSchema = z.strictObject({ id, words: localized(z.array(text)) });

export const dataSchemas = {
  source: sourceSchema,
  help: helpSchema,
  phrase: phraseSchema,
  term: termSchema,
  event: eventSchema,
  change: changeSchema,
  synonym: synonymSchema,
};

export type Facts = z.infer<typeof factsSchema>;
export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type ClaimFacts = z.infer<typeof claimSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Help = z.infer<typeof helpSchema>;
export type Phone = z.infer<typeof phoneSchema>;
export type Phrase = z.infer<typeof phraseSchema>;
export type RecordingFacts = z.infer<typeof recordingSchema>;
export type Term = z.infer<typeof termSchema>;
export type TimelineEvent = z.infer<typeof eventSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Synonym = z.infer<typeof synonymSchema>;
export type Confidence = z.infer<typeof confidence>;
