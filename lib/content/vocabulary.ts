// The components that MDX may use, with their attributes. components/mdx.tsx draws each of them;
// TypeScript refuses to compile when a name is in one place and not in the other.
import { z } from 'zod';
import { claimIdPattern } from './schema.ts';

export const icons = [
  'door',
  'street',
  'car',
  'work',
  'school',
  'court',
  'badge',
  'taken',
  'camera',
  'silence',
  'lawyer',
  'paper',
] as const;
export type IconName = (typeof icons)[number];

/** The papers that are drawn, and the numbered parts of each drawing, in the order of the questions they answer. */
export const paperKinds = ['search-warrant', 'arrest-warrant', 'i-200', 'i-205', 'i-247a'] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperParts = ['top', 'signature', 'place', 'date', 'form'] as const;
export type PaperPart = (typeof paperParts)[number];

const text = z.string().min(1);
const none = z.strictObject({});

/** What a box of a sheet is for: it decides which keys a phone shows, never what may be written. */
export const fieldKinds = ['words', 'names', 'phone', 'number'] as const;

const few = z.string().regex(/^[1-9]$/, 'a number from 1 to 9');

/** Attributes by component. Each value is a plain string: MDX here holds no expressions. */
export const vocabulary = {
  Lead: none,
  Claim: z.strictObject({ id: z.string().regex(claimIdPattern, 'a claim id such as C2.1') }),
  Quote: z.strictObject({
    claim: z.string().regex(claimIdPattern, 'a claim id such as C2.1'),
    part: z
      .string()
      .regex(/^[1-9]\d?$/, 'a number from 1')
      .optional(),
    from: text.optional(),
  }),
  Say: z.strictObject({ phrase: text }),
  DoDont: none,
  Do: none,
  Dont: none,
  Note: z.strictObject({ title: text }),
  Table: z.strictObject({ caption: text }),
  In: z.strictObject({ lang: z.string().regex(/^[a-z]{2,3}$/, 'a language code such as en') }),
  Phone: z.strictObject({
    of: text,
    phone: z
      .string()
      .regex(/^[1-9]$/)
      .optional(),
  }),
  HelpCard: z.strictObject({ of: text }),
  HelpList: none,
  SourceList: none,
  PhraseList: none,
  RightsCard: none,
  TermList: none,
  Timeline: none,
  ChangeList: none,
  FreshnessBoard: none,
  FlyerList: none,
  FlyerMaker: z.strictObject({ of: text }),
  CodeList: none,
  SiteSearch: none,
  SiteIndex: none,
  Corrections: none,
  SaveOffline: none,
  LeaveNoTrace: none,
  OneFile: none,
  PageAddresses: none,
  ApiFiles: none,
  Tiles: none,
  Tile: z.strictObject({ to: text, icon: z.enum(icons) }),
  Paper: z.strictObject({ kind: z.enum(paperKinds) }),
  Part: z.strictObject({ of: z.enum(paperParts) }),
  Flow: none,
  FlowStep: z.strictObject({ icon: z.enum(icons) }),
  Fold: z.strictObject({ title: text }),
  Sheet: none,
  Group: z.strictObject({ title: text }),
  Call: z.strictObject({ title: text, of: text }),
  Field: z.strictObject({
    label: text,
    hint: text.optional(),
    lines: z.enum(['1', '2', '3']).optional(),
    kind: z.enum(fieldKinds).optional(),
  }),
  Write: z.strictObject({
    label: text,
    hint: text.optional(),
    lines: z.enum(['1', '2', '3', '4']).optional(),
  }),
  Message: none,
  Sms: none,
  Repeat: z.strictObject({ title: text, times: few, most: few, add: text, remove: text }),
} as const satisfies Record<string, z.ZodObject>;

export type MdxName = keyof typeof vocabulary;
export type MdxAttributes<Name extends MdxName> = z.infer<(typeof vocabulary)[Name]>;

/** Attributes that hold words for the reader, in the order in which they are read. */
const wordAttributes: readonly string[] = ['title', 'caption', 'label', 'hint', 'add', 'remove'];

/** The words that a component's attributes hold. */
export function wordsInAttributes(attributes: Readonly<Record<string, string>>): string[] {
  return wordAttributes.flatMap((name) => attributes[name] ?? []);
}

/** Components that stand inside a line of text, and never make a paragraph of their own. */
export const inlineNames: readonly string[] = ['Claim', 'In', 'Phone', 'Quote'] satisfies MdxName[];

/** What a document writes for a link to another one: `doc:attorney` or `doc:attorney#bond`. */
export const documentLink = /^doc:([a-z0-9-]+)(?:#([a-z-]+))?$/;

/** A heading's anchor, written after its words: `## Bond [#bond]`. */
export const headingAnchor = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;
