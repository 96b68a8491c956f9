// The shape of everything under content/, at every depth. The types of the whole site come from here.
// Says nothing of how files relate to one another: that is references.ts and pairing.ts.
import { z } from 'zod';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';

/** Folder under content/ for each kind of document. */
export const documentFolders = {
  guide: 'guides',
  situation: 'situations',
  page: 'pages',
  flyer: 'flyers',
} as const;

export type DocumentKind = keyof typeof documentFolders;
export const documentKinds = Object.keys(documentFolders) as [DocumentKind, ...DocumentKind[]];

/** Folder under content/ for each kind of data: one YAML file an entry. */
export const dataFolders = { source: 'sources', help: 'help', phrase: 'phrases', term: 'glossary' } as const;
export type DataKind = keyof typeof dataFolders;

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
const url = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

/** A calendar day, not a moment: `2026-11-22`. */
const day = z.iso.date();

/** The same text in every enabled language. */
const localized = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(localeCodes.map((code) => [code, value])) as Record<LocaleCode, T>);
const localizedText = localized(text);
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

export const factsSchema = z.strictObject({
  id,
  kind: z.enum(documentKinds),
  order: z.number().int().min(1),
  legalReview: z.strictObject({ by: text, on: day }).nullable(),
  claims: z.array(claimSchema),
  related: z.array(id),
  help: z.array(id),
});

export const frontMatterSchema = z.strictObject({
  title: text.max(60),
  slug: z.string().regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'a-z, 0-9 and single hyphens'),
  summary: text.min(50).max(160),
  translationOf: text.optional(),
});

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

export const termSchema = z.strictObject({
  id,
  names: localizedText,
  definition: localizedText,
  avoid: localized(z.array(text)),
});

export const dataSchemas = { source: sourceSchema, help: helpSchema, phrase: phraseSchema, term: termSchema };

export type Facts = z.infer<typeof factsSchema>;
export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type ClaimFacts = z.infer<typeof claimSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Help = z.infer<typeof helpSchema>;
export type Phone = z.infer<typeof phoneSchema>;
export type Phrase = z.infer<typeof phraseSchema>;
export type Term = z.infer<typeof termSchema>;
export type Confidence = z.infer<typeof confidence>;
