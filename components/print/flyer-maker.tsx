// A flyer with a group's own name on it, set by the browser. The words of law are the flyer's and locked: nothing here
// can change them. Language and paper are chosen without a script; elements/flyer-maker.ts shows the form and puts what
// is typed on the sheet. No box has a name that an address could hold, and nothing is stored or sent.
import { noHelpFromAfar } from '#components/ui/no-help-from-afar.ts';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { formatList, languageName, type Translate } from '#i18n/translator.ts';
import { usNumberPattern } from '#lib/content/phone.ts';
import { documentById } from '#lib/content/repository.ts';
import { allFlyers, isFlyer, makerOf, ownFileOf } from '#lib/print/flyers.ts';
import { pagePath } from '#lib/site/address.ts';
import { makeable } from './paper-sheets.tsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'flyer-maker': HTMLAttributes<HTMLElement>;
    }
  }
}

interface FlyerMakerProps {
  /** The flyer's id. */
  id: string;
  locale: LocaleCode;
  t: Translate;
}

/** @throws when the document is no flyer, or its layout has no form in HTML */
export function FlyerMaker({ id, locale, t }: FlyerMakerProps) {
  const flyer = documentById(locale, id);
  const sheet = isFlyer(flyer) && makeable[flyer.layout];
  if (!isFlyer(flyer) || !sheet)
    throw new Error(`print: the flyer maker cannot draw “${id}”. components/print/paper-sheets.tsx says what it can.`);
  const { draw: Sheet, papers } = sheet;
  return (
    <flyer-maker className="maker">
      <div className="maker-tools">
        <OtherSheets id={id} locale={locale} t={t} />
        <label className="field">
          <b>{t('maker.language')}</b>
          <select autoComplete="off" defaultValue={locale}>
            {localeCodes.map((code) => (
              <option key={code} value={code} className={`only-${code}`}>
                {languageName(locale, code)}
              </option>
            ))}
            <option value="all" className="all">
              {t('maker.both', {
                list: formatList(
                  locale,
                  localeCodes.map((code) => languageName(locale, code)),
                ),
              })}
            </option>
          </select>
        </label>
        {papers && (
          <label className="field">
            <b>{t('maker.size')}</b>
            <select autoComplete="off" defaultValue="letter">
              <option value="letter">{t('flyers.format.letter')}</option>
              <option value="a4" className="a4">
                {t('flyers.format.a4')}
              </option>
            </select>
          </label>
        )}
        <GroupForm t={t} />
        <p>
          {t('maker.blank')}{' '}
          <a href={ownFileOf(flyer, locale).path} type="application/pdf">
            {t('flyers.download', { title: flyer.title })}
          </a>
        </p>
      </div>
      <section className="made" aria-label={t('maker.preview')}>
        <Sheet flyer={flyer} locale={locale} />
      </section>
    </flyer-maker>
  );
}

/** The other flyers that can be made. */
function OtherSheets({ id, locale, t }: FlyerMakerProps) {
  return (
    <>
      <p>
        <b>{t('maker.sheet')}</b>
      </p>
      <ul>
        {allFlyers(locale).flatMap((flyer) => {
          const maker = makerOf(flyer);
          if (!maker) return [];
          return (
            <li key={flyer.id}>
              {flyer.id === id ? (
                <b aria-current="page">{flyer.title}</b>
              ) : (
                <a href={pagePath(locale, maker.slug)}>{flyer.title}</a>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Shown by the element alone: without a script nothing would come of what is typed. */
function GroupForm({ t }: { t: Translate }) {
  const tooLong = (field: 'name' | 'line1' | 'line2') => ({
    'data-one': t(`maker.tooLongBy1.${field}`),
    'data-many': t(`maker.tooLong.${field}`),
  });
  return (
    <form hidden {...noHelpFromAfar}>
      <fieldset>
        <legend>
          <h2>{t('maker.group')}</h2>
        </legend>
        <p id="maker-stays">{t('maker.stays')}</p>
        <label className="field" htmlFor="maker-name">
          <b>{t('maker.name')}</b>
        </label>
        <input id="maker-name" data-field="name" aria-describedby="maker-name-wrong" />
        <p id="maker-name-wrong" className="wrong" {...tooLong('name')} />
        <label className="field" htmlFor="maker-phone">
          <b>{t('maker.phone')}</b> <small>{t('maker.phoneHint')}</small>
        </label>
        <input
          id="maker-phone"
          data-field="phone"
          type="tel"
          pattern={` *${usNumberPattern} *`}
          aria-describedby="maker-phone-wrong"
        />
        <p id="maker-phone-wrong" className="wrong" data-form={t('maker.notPhone')} />
        {(['line1', 'line2'] as const).map((field) => (
          <div key={field}>
            <label className="field" htmlFor={`maker-${field}`}>
              <b>{t(`maker.${field}`)}</b>
            </label>
            <input id={`maker-${field}`} data-field={field} aria-describedby={`maker-${field}-wrong`} />
            <p id={`maker-${field}-wrong`} className="wrong" {...tooLong(field)} />
          </div>
        ))}
      </fieldset>
      <button type="button" className="button">
        {t('maker.print')}
      </button>
      <p role="status" data-fits={t('maker.fits')} data-wait={t('maker.wait')} />
    </form>
  );
}
