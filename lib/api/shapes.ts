// The shape of every file under api/v1, in one place: TypeScript checks what is written against it, and its JSON Schema
// is published beside the files. Within v1 a field may be added, and none is taken away or changes its meaning.
import { z } from 'zod';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import {
  changeKinds,
  changeSchema,
  documentKinds,
  helpSchema,
  localizedText,
  phraseSchema,
  sourceSchema,
} from '#lib/content/schema.ts';

const id = z.string().describe('Stays the same for ever');
const address = z.url();
const day = z.iso.date();
const inEachLanguage = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(localeCodes.map((code) => [code, value])) as Record<LocaleCode, T>);

/** What every file says of itself. */
const about = {
  $schema: address.describe('The JSON Schema of this file'),
  site: address.describe('Where the words are read by people'),
  license: z.strictObject({ name: z.string(), url: address }).describe('What you may do with the words'),
  attribution: z.string().describe('How to name the source'),
  notice: inEachLanguage(z.string()).describe('Show it wherever you show the words'),
  asOf: day.describe('The day of this build: ages are counted up to it'),
};

const { confidence } = helpSchema.shape;
const source = sourceSchema.pick({
  id: true,
  kind: true,
  citation: true,
  title: true,
  url: true,
  checked: true,
  linkChecked: true,
});

const page = z.strictObject({
  title: z.string(),
  summary: z.string(),
  share: z.string().describe('One sentence for the card of a link'),
  url: address,
  text: address.describe('All the words as plain text'),
  markdown: address.describe('All the words as Markdown'),
  qr: address.describe('SVG that leads to url'),
  sections: z.array(z.strictObject({ title: z.string(), url: address })),
  message: z
    .strictObject({ whatsapp: z.string(), sms: z.string(), smsParts: z.int() })
    .nullable()
    .describe('Whole messages to pass on; SMS in the GSM-7 alphabet'),
});

const document = z.strictObject({
  id,
  kind: z.enum(documentKinds),
  code: z.string().describe('Printed on all that carries the words: D17'),
  edition: z.int().describe('Counts up when a word changes in any language'),
  editionOn: day,
  check: address.describe('Tells whether an edition is still right'),
  checked: day.nullable().describe('The oldest day on which one of its claims was compared with its sources'),
  legalReview: z.strictObject({ by: z.string(), on: day }).nullable().describe('Null: no attorney has read it'),
  claims: z.array(z.string()),
  related: z.array(z.string()),
  help: z.array(z.string()).describe('Whom to call, in this order; without those that have expired'),
  pages: inEachLanguage(page),
});

const claim = z.strictObject({
  id,
  confidence: confidence.describe('Say a medium one only with its day, and with “ask a lawyer”'),
  checked: day,
  due: day.describe('The last day on which it is not overdue'),
  sources: z.array(source.extend({ pinpoint: z.string().optional() })),
  said: z
    .array(z.strictObject({ document: z.string(), words: inEachLanguage(z.array(z.string())) }))
    .describe('How each document says it, in its own context: read the page before you quote'),
});

const phrase = phraseSchema.pick({ id: true, says: true, when: true, onlyIfTrue: true }).extend({
  sounds: z.record(z.string(), z.string()).describe('The English words, spelled for a reader of another language'),
});

const help = helpSchema
  .pick({ id: true, name: true, does: true, url: true, regions: true, verified: true, confidence: true, expires: true })
  .extend({
    phones: z.array(
      z.strictObject({
        shown: z.string().describe('As people write it'),
        uri: z.string().describe('For a link'),
        label: localizedText.optional(),
        tty: z.boolean().optional(),
        languages: z.array(z.string()).optional(),
        hours: localizedText.optional(),
      }),
    ),
    verified: day.describe('The day on which the numbers were read on a public page'),
    expires: day.describe('From this day on, do not show it'),
  });

const change = z.strictObject({
  id,
  on: day,
  kind: z.enum(changeKinds),
  affects: z.array(z.string()).describe('Ids of documents; empty: the whole site'),
  summary: changeSchema.shape.summary,
  sources: z.array(source),
  urls: inEachLanguage(address),
});

const list = <T extends z.ZodType>(title: string, item: T) =>
  z.strictObject({ ...about, items: z.array(item) }).describe(title);

/** The files, by name. */
export const apiShapes = {
  documents: list('Documents: every subject, in every language', document),
  claims: list('Claims: every statement of law, with its sources and the day it was checked', claim),
  phrases: list('Phrases: what to say to an officer, in English, with meaning and sounds', phrase),
  help: list('Help: whom to call', help),
  changes: list('Changes in the law and on the site, the newest first', change),
} as const;

export type ApiName = keyof typeof apiShapes;
export const apiNames = Object.keys(apiShapes) as ApiName[];
export type ApiItem<Name extends ApiName> = z.infer<(typeof apiShapes)[Name]>['items'][number];

/** The list of the files. */
export const indexShape = z
  .strictObject({
    ...about,
    files: z.array(z.strictObject({ name: z.string(), about: z.string(), url: address, schema: address })),
    feeds: z.array(z.strictObject({ language: z.string(), rss: address, json: address })),
  })
  .describe('The files of this API');

export type ApiAbout = Omit<z.infer<typeof indexShape>, 'files' | 'feeds'>;

/** @param address where the schema is published @returns JSON Schema, draft 2020-12 */
export function jsonSchemaOf(shape: z.ZodType, address: string): object {
  return { ...z.toJSONSchema(shape, { target: 'draft-2020-12' }), $id: address };
}
