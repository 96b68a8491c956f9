// What every sheet to be made has: a place for the group's words, the mark that says whether it is still right, and the
// leaf, which sets a flyer's sections in one language. Draws all the words of a section, or stops the build.
import type { ReactNode } from 'react';
import { type LocaleCode, officerLocale } from '#i18n/locales.ts';
import { type Translate, translator } from '#i18n/translator.ts';
import { editionOf } from '#lib/content/repository.ts';
import { type Flyer, part } from '#lib/print/flyers.ts';
import { absolute, codePath, codeQrPath, typed } from '#lib/site/address.ts';
import { Aloud, Passages, Words } from './paper-words.tsx';

export interface SheetProps {
  flyer: Flyer;
  /** The language of the page. */
  locale: LocaleCode;
}

/** A flyer's words in one of its languages. */
export interface PartProps extends SheetProps {
  code: LocaleCode;
}

/** `lang`, where it is another than that of the words around. */
export const langOf = (locale: LocaleCode, around: LocaleCode) => (locale === around ? undefined : locale);

/** @throws when the flyer has no section of that name */
export function sectionOf({ sections }: ReturnType<typeof part>, anchor: string) {
  const found = sections.find((section) => section.anchor === anchor);
  if (!found) throw new Error(`print: the flyer has no section #${anchor}. lib/print/layouts.ts says which it needs.`);
  return found;
}

/** On it the words are measured, as long as a line of this sheet (app/styles/maker.css). Always there, always empty. */
export const Ruler = () => <bdi className="ruler" />;

/**
 * What the group writes: a ruled line for each of name and phone, so that a pen can write what nobody typed.
 * elements/flyer-maker.ts puts the words in, as text.
 */
export function GroupLines({ t }: { t: Translate }) {
  return (
    <div className="group">
      {(['name', 'phone'] as const).map((field) => (
        <p key={field}>
          <bdi data-shows={field} />
          <small>{t(field === 'name' ? 'maker.nameRule' : 'maker.phone')}</small>
        </p>
      ))}
      <p>
        <bdi data-shows="line1" />
      </p>
      <p>
        <bdi data-shows="line2" />
      </p>
    </div>
  );
}

/** What to scan to know whether the sheet is still right. */
export function QrCode({ flyer }: Pick<SheetProps, 'flyer'>) {
  return <img src={codeQrPath(editionOf(flyer.id).code)} alt="" width="96" height="96" />;
}

/** The code, the edition and the day of a sheet, and what it is not. */
export function Mark({ flyer, code: locale }: Omit<PartProps, 'locale'>) {
  const { code, label } = editionOf(flyer.id);
  const { still, scan, checked, advice } = part(flyer.id, locale);
  return (
    <p className="sheet-mark">
      <b>{still}</b> {scan} <b>{label}</b> · {typed(absolute(codePath(code)))} · {checked} · {advice}
    </p>
  );
}

/** The foot of a sheet: the code to scan, and beside it the group. */
export function Foot({ flyer, locale }: SheetProps) {
  return (
    <div className="foot">
      <QrCode flyer={flyer} />
      <GroupLines t={translator(locale)} />
    </div>
  );
}

interface SectionProps extends PartProps {
  anchor: string;
  className: string;
  isCopy?: boolean | undefined;
}

/** One section of a flyer, under its own title. */
export function Section({ flyer, code, anchor, className, isCopy }: Omit<SectionProps, 'locale'>) {
  const { title, of } = sectionOf(part(flyer.id, code), anchor);
  const Heading = isCopy ? 'p' : 'h3';
  return (
    <div className={className}>
      <Heading className="heading">
        <Words of={title} />
      </Heading>
      <Passages of={of} locale={code} />
    </div>
  );
}

interface LeafProps extends PartProps {
  /** The section that says what to do. */
  open: string;
  /** The section with a line around it. */
  boxed: string;
  /** True where the first section's own title heads the leaf: the flyer's stands on another one. */
  isInner?: boolean;
  /** The same once more, for scissors: a voice reads it once, and it is left out where two languages share a sheet. */
  isCopy?: boolean;
  children: ReactNode;
}

/** A flyer's sections in one language, under a title and a first instruction; then whom to call. */
export function Leaf({ flyer, locale, code, open, boxed, isInner, isCopy, children }: LeafProps) {
  const words = part(flyer.id, code);
  const { title, of } = sectionOf(words, open);
  const Title = isCopy ? 'p' : 'h2';
  const section = { flyer, code, isCopy };
  return (
    <div
      className={`leaf part-${code}${isCopy ? ' copy alone' : ''}`}
      lang={langOf(code, locale)}
      aria-hidden={isCopy || undefined}
    >
      <Title className="title">{isInner ? <Words of={title} /> : words.title}</Title>
      <p className="first">{isInner ? words.title : <Words of={words.lead} />}</p>
      <div className="open">
        <Passages of={of} locale={code} />
      </div>
      <Section {...section} anchor={boxed} className="know" />
      <Section {...section} anchor="numbers" className="call" />
      {children}
    </div>
  );
}

interface SignProps extends SheetProps {
  /** The section that officers read. */
  anchor: string;
  /** Languages beside the officers' in which the sign says the same, smaller. */
  others: readonly LocaleCode[];
  children: ReactNode;
}

/** What officers read, in their language, as large as the paper allows. */
export function Sign({ flyer, locale, anchor, others, children }: SignProps) {
  const officer = sectionOf(part(flyer.id, officerLocale), anchor);
  return (
    <div className="leaf hung">
      <div className="officer" lang={langOf(officerLocale, locale)}>
        <h2 className="title">
          <Words of={officer.title} />
        </h2>
        <Aloud of={officer.of} locale={officerLocale} />
      </div>
      {others.map((code) => {
        const same = sectionOf(part(flyer.id, code), anchor);
        return (
          <div key={code} className={`same part-${code}`} lang={langOf(code, locale)}>
            <h3 className="title">
              <Words of={same.title} />
            </h3>
            <Aloud of={same.of} locale={code} means />
          </div>
        );
      })}
      {children}
    </div>
  );
}
