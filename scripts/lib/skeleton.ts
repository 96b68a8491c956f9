// What `npm run new` writes: files with every field in its place, and nothing in them that a check would take for words.
// The fields come from the schemas, so that a new one is never forgotten here. Reads and writes no disk.
import { stringify } from 'yaml';
import { z } from 'zod';
import { officerLocale } from '#i18n/locales.ts';
import type { DataKind, DocumentKind } from '#lib/content/schema.ts';
import { dataSchemas, factsSchema, frontMatterSchema } from '#lib/content/schema.ts';

/** What an editor has said already, by dotted path: `title.es`, `checked`, `sources`. */
export type Given = ReadonlyMap<string, string>;

/** A field that waits for words. */
export interface Blank {
  readonly path: string;
  /** What goes there, for somebody who has never seen the file. */
  readonly hint: string;
}

export interface Skeleton {
  readonly text: string;
  readonly blanks: readonly Blank[];
  /** Paths that were given and found their field. */
  readonly used: ReadonlySet<string>;
}

/** By field, or by kind and field where the same name means two things. */
const hints: Readonly<Record<string, string>> = {
  title: 'the heading of the page',
  'source.title': 'what it is, in plain words',
  slug: 'its address: a-z, 0-9 and hyphens; it never changes',
  summary: 'what search engines show',
  share: 'what a link’s card shows under the title, not the first instruction again',
  'event.summary': 'what happened, in plain words',
  'change.summary': 'what changed, and what to do now',
  'facts.claims': 'docs/content-model.md shows one',
  related: 'ids of documents',
  help: 'ids of help entries, in the order to call',
  legalReview: 'or {by: name and bar number, on: 2027-01-31}',
  citation: 'as lawyers write it; not translated',
  url: 'a whole address that begins with https://',
  checked: 'the day you read the source, such as 2026-11-22',
  linkChecked: 'true only when you opened the address and found the text',
  name: 'the proper name; not translated',
  does: 'what they do, in one or two short sentences',
  phones: '- e164: "+13126601370"',
  government: 'true for an office of a government',
  regions: 'chicago, cook-county, illinois, mexico, united-states',
  verified: 'the day you read the number, such as 2026-11-22',
  verifiedOn: 'where you read it: its own website',
  confidence: 'high when you read it in an official place; else medium',
  expires: 'from this day it is not shown: 6 months after “verified” at most',
  says: 'the words; in English, what is said to the officer',
  sounds: 'how the English sounds, spelled for a reader of this language',
  when: 'when to say it',
  onlyIfTrue: 'true when it may be said only if it is true',
  names: 'the word',
  definition: 'at most 25 words, in short sentences',
  avoid: 'words that may not be used for it',
  forms: 'other ways to write it: plurals, short forms',
  everyday: 'true when everybody knows the word: pages do not link to it',
  more: 'doc:attorney#bond',
  on: 'the day, such as 2026-11-22',
  about: 'whose doing it was',
  affects: 'ids of the documents that say what changed',
  sources: 'ids of sources',
};

const optionalByItself = (schema: z.ZodType) => schema instanceof z.ZodOptional;

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

/** One value as it is written after `name: `, from what somebody typed. */
function written(schema: z.ZodType, typed: string): string {
  if (schema instanceof z.ZodArray) {
    const items = typed.split(',').map((item) => item.trim());
    return `[${items.filter(Boolean).join(', ')}]`;
  }
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean || schema instanceof z.ZodISODate) return typed;
  return stringify(typed, { lineWidth: 0 }).trim();
}

function hintOf(kind: string, field: string, schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return `one of: ${schema.options.join(', ')}`;
  const hint = hints[`${kind}.${field}`] ?? hints[field] ?? '';
  return [hint, lengthOf(schema)].filter(Boolean).join('; ');
}

/** How long a text may be, as its schema has it. */
function lengthOf(schema: z.ZodType): string {
  const { minLength, maxLength } = schema instanceof z.ZodString ? schema : {};
  if (!maxLength) return '';
  return minLength && minLength > 1 ? `${minLength} to ${maxLength} characters` : `at most ${maxLength} characters`;
}

/**
 * A YAML text with the fields of a schema. A field without a value is left empty, which every check refuses.
 * @param kind for the hints: `source`, `facts`, `page`
 */
export function skeletonOf(kind: string, schema: z.ZodObject, given: Given): Skeleton {
  const blanks: Blank[] = [];
  const used = new Set<string>();
  const lines: string[] = [];

  const value = (path: string, inner: z.ZodType, hint: string): string => {
    const typed = given.get(path);
    if (typed !== undefined) {
      used.add(path);
      return written(inner, typed);
    }
    if (inner instanceof z.ZodArray) {
      // Only a list that may not be empty is asked for.
      if (inner.def.checks?.length) blanks.push({ path, hint: `${hint}, with commas between them` });
      return '[]';
    }
    blanks.push({ path, hint });
    // Empty text is still text: the check then says what kind of text is expected.
    return inner.def.type === 'string' ? '""' : '';
  };

  for (const [field, outer] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const inner = bare(outer);
    const hint = hintOf(kind, field, inner);
    const note = hint && ` # ${hint}`;
    const isGiven = [...given.keys()].some((path) => path === field || path.startsWith(`${field}.`));
    const languages =
      inner instanceof z.ZodRecord
        ? (inner.keyType as z.ZodEnum).options.filter((code) => code !== officerLocale)
        : inner instanceof z.ZodObject
          ? Object.entries(inner.shape).flatMap(([key, schema]) => (optionalByItself(schema as z.ZodType) ? [] : key))
          : [];
    if (outer instanceof z.ZodNullable && !isGiven) lines.push(`${field}: null${note}`);
    else if (optionalByItself(outer) && !isGiven)
      lines.push(`# ${field}:${note.replace(' # ', ' ')} (may be left out)`);
    else if (languages.length) {
      lines.push(`${field}:${note}`);
      for (const code of languages) {
        const part = inner instanceof z.ZodObject ? inner.shape[code] : (inner as z.ZodRecord).valueType;
        lines.push(`  ${code}: ${value(`${field}.${code}`, part as z.ZodType, hint)}`.trimEnd());
      }
    } else {
      const words = value(field, inner, hint);
      lines.push(`${field}:${words && ` ${words}`}${used.has(field) ? '' : note}`);
    }
  }
  return { text: `${lines.join('\n')}\n`, blanks, used };
}

/** One entry of data: `content/help/<id>.yml`. */
export function dataSkeleton(kind: DataKind, given: Given): Skeleton {
  return skeletonOf(kind, dataSchemas[kind] as z.ZodObject, given);
}

/** `facts.yml` of a document. */
export function factsSkeleton(kind: DocumentKind, id: string, order: number): Skeleton {
  const given = new Map([
    ['id', id],
    ['kind', kind],
    ['order', String(order)],
  ]);
  // Only a flyer has a layout, and it must have one.
  const { layout, ...shape } = factsSchema.shape;
  return skeletonOf('facts', z.object(kind === 'flyer' ? { ...shape, layout: layout.unwrap() } : shape), given);
}

/** A document's page in one language: front matter, and the first instruction to be written. */
export function pageSkeleton(given: Given): Skeleton {
  const { text, ...rest } = skeletonOf('page', frontMatterSchema.omit({ translationOf: true }), given);
  // Front matter is what a reader's tools see: no notes in it.
  return { text: `---\n${text.replace(/ # .*$/gm, '')}---\n\n<Lead></Lead>\n`, ...rest };
}

/** Words as a slug: `Guarde silencio` is `guarde-silencio`. */
export function slugOf(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The same strings, all empty: `messages/<code>.json` of a new language. */
export function emptyMessages(messages: object): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? '' : emptyMessages(value as object),
    ]),
  );
}

/** A new language's line in the registry, i18n/locales.ts. */
export function registryLine(code: string, name: string, direction: 'ltr' | 'rtl'): string {
  const text = JSON.stringify(name);
  // As the formatter wants it: double quotes for the sake of an apostrophe alone, as in O'odham.
  const quoted = name.includes("'") ? text : `'${text.slice(1, -1).replaceAll('\\"', '"')}'`;
  return `  ${code}: { name: ${quoted}, direction: '${direction}', formats: '${code}-US', enabled: false },\n`;
}
