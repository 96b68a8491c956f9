// The card that is folded in three, to be made with a group's name: to the officer, what to do, who helps me.
import { type LocaleCode, localeCodes, officerLocale } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { editionOf } from '#lib/content/repository.ts';
import { part } from '#lib/print/flyers.ts';
import { Aloud, Passages, Words } from './paper-words.tsx';
import { GroupLines, langOf, Mark, QrCode, Ruler, type SheetProps, sectionOf } from './sheet-parts.tsx';

/** Cards on a sheet of Letter paper, laid crosswise. */
const cardsOnSheet = 4;

function Card({ flyer, code, locale, at }: SheetProps & { code: LocaleCode; at: number }) {
  const { label } = editionOf(flyer.id);
  const officer = sectionOf(part(flyer.id, officerLocale), 'officer');
  const holder = sectionOf(part(flyer.id, code), 'holder');
  const t = translator(code);
  // Copies are for scissors: a voice reads each card once. With two languages each has half of the sheet.
  const names = [
    `part-${code}`,
    'made-card',
    at > 0 && 'copy',
    at >= cardsOnSheet / localeCodes.length && 'alone',
  ].filter(Boolean);
  const Title = at > 0 ? 'p' : 'h2';
  const titled = ({ title }: typeof officer) => (
    <Title className="title">
      <Words of={title} /> <small>{label}</small>
    </Title>
  );
  return (
    <div className={names.join(' ')} lang={langOf(code, locale)} aria-hidden={at > 0 || undefined}>
      <div lang={langOf(officerLocale, code)}>
        {titled(officer)}
        <Aloud of={officer.of} locale={officerLocale} />
      </div>
      <div>
        {titled(holder)}
        <Passages of={holder.of} locale={code} />
      </div>
      <div>
        <Title className="title">{t('maker.help')}</Title>
        <GroupLines t={t} />
        <div className="foot">
          <QrCode flyer={flyer} />
          <Mark flyer={flyer} code={code} />
        </div>
      </div>
    </div>
  );
}

export function FoldCards(props: SheetProps) {
  return (
    <div className="made-cards">
      <Ruler />
      {localeCodes.flatMap((code) =>
        Array.from({ length: cardsOnSheet }, (_, at) => <Card key={`${code}${at}`} {...props} code={code} at={at} />),
      )}
    </div>
  );
}
