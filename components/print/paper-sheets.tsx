// The sheets that a group can put its name on, set in HTML for paper (app/styles/maker.css): a poster, and a card that is
// folded in three. Every language stands in the page; the form's own choices say which is shown, without a script.
import { type LocaleCode, localeCodes, officerLocale } from '#i18n/locales.ts';
import { type Translate, translator } from '#i18n/translator.ts';
import type { Edition } from '#lib/content/editions.ts';
import { editionOf } from '#lib/content/repository.ts';
import { type Flyer, part } from '#lib/print/flyers.ts';
import type { LayoutName } from '#lib/print/layouts.ts';
import { absolute, codePath, codeQrPath, typed } from '#lib/site/address.ts';
import { Passages, Words } from './paper-words.tsx';

interface SheetProps {
  flyer: Flyer;
  /** The language of the page. */
  locale: LocaleCode;
}

type Part = ReturnType<typeof part>;

/** `lang`, where it is another than that of the words around. */
const langOf = (locale: LocaleCode, around: LocaleCode) => (locale === around ? undefined : locale);

function sectionOf({ sections }: Part, anchor: string) {
  const found = sections.find((section) => section.anchor === anchor);
  if (!found) throw new Error(`print: the flyer has no section #${anchor}. lib/print/layouts.ts says which it needs.`);
  return found;
}

/**
 * What the group writes: a ruled line for each of name and phone, so that a pen can write what nobody typed.
 * elements/flyer-maker.ts puts the words in, as text.
 */
function GroupLines({ t }: { t: Translate }) {
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

/** On it the words are measured, as long as a line of this sheet (app/styles/maker.css). Always there, always empty. */
const Ruler = () => <bdi className="ruler" />;

function Mark({ edition: { code, label }, of, t }: { edition: Edition; of: Part; t: Translate }) {
  return (
    <p className="sheet-mark">
      <b>{of.still}</b> {of.scan} <b>{label}</b> · {typed(absolute(codePath(code)))} · {of.checked} ·{' '}
      {t('footer.notAdvice')}
    </p>
  );
}

function QrCode({ edition }: { edition: Edition }) {
  return <img src={codeQrPath(edition.code)} alt="" width="96" height="96" />;
}

function Poster({ flyer, locale }: SheetProps) {
  const edition = editionOf(flyer.id);
  return (
    <div className="made-poster">
      <Ruler />
      <div className="columns">
        {localeCodes.map((code) => {
          const words = part(flyer.id, code);
          return (
            <div key={code} className={`part-${code}`} lang={langOf(code, locale)}>
              <h2>{words.title}</h2>
              <p className="first">
                <Words of={words.lead} />
              </p>
              <Passages of={sectionOf(words, 'steps').of} locale={code} />
              <div className="alone know">
                <Passages of={sectionOf(words, 'know').of} locale={code} />
              </div>
              <h3>
                <Words of={sectionOf(words, 'numbers').title} />
              </h3>
              <Passages of={sectionOf(words, 'numbers').of} locale={code} />
              <Mark edition={edition} of={words} t={translator(code)} />
            </div>
          );
        })}
      </div>
      <div className="foot">
        <QrCode edition={edition} />
        <GroupLines t={translator(locale)} />
      </div>
    </div>
  );
}

/** Cards on a sheet of Letter paper, laid crosswise. */
const cardsOnSheet = 4;

function Card({ flyer, code, locale, at }: SheetProps & { code: LocaleCode; at: number }) {
  const edition = editionOf(flyer.id);
  const words = part(flyer.id, code);
  const officer = sectionOf(part(flyer.id, officerLocale), 'officer');
  const holder = sectionOf(words, 'holder');
  const t = translator(code);
  // Copies are for scissors: a voice reads each card once. With two languages each has half of the sheet.
  const names = [
    `part-${code}`,
    'made-card',
    at > 0 && 'copy',
    at >= cardsOnSheet / localeCodes.length && 'alone',
  ].filter(Boolean);
  const Title = at > 0 ? 'p' : 'h2';
  return (
    <div className={names.join(' ')} lang={langOf(code, locale)} aria-hidden={at > 0 || undefined}>
      <div lang={langOf(officerLocale, code)}>
        <Title className="title">
          <Words of={officer.title} /> <small>{edition.label}</small>
        </Title>
        {officer.of.map((passage, place) =>
          passage.is === 'say' ? (
            <p key={place}>
              <strong>{passage.words}</strong>
            </p>
          ) : (
            <Passages key={place} of={[passage]} locale={officerLocale} />
          ),
        )}
      </div>
      <div>
        <Title className="title">
          <Words of={holder.title} /> <small>{edition.label}</small>
        </Title>
        <Passages of={holder.of} locale={code} />
      </div>
      <div>
        <Title className="title">{t('maker.help')}</Title>
        <GroupLines t={t} />
        <div className="foot">
          <QrCode edition={edition} />
          <Mark edition={edition} of={words} t={t} />
        </div>
      </div>
    </div>
  );
}

function Cards(props: SheetProps) {
  return (
    <div className="made-cards">
      <Ruler />
      {localeCodes.flatMap((code) =>
        Array.from({ length: cardsOnSheet }, (_, at) => <Card key={`${code}${at}`} {...props} code={code} at={at} />),
      )}
    </div>
  );
}

/** The layouts that can be made, and whether they are set for every size of paper that they have as a PDF. */
export const makeable: Partial<Record<LayoutName, { draw: (props: SheetProps) => React.ReactNode; papers: boolean }>> =
  {
    poster: { draw: Poster, papers: true },
    'wallet-card': { draw: Cards, papers: false },
  };
