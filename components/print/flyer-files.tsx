// What a flyer can be printed from: its picture, and each file with the paper, the languages, the pages and the size.
// The step publish/print-flyers.ts makes the files, and writes pages and size where `data-size-of` asks for them.
import { type LocaleCode, locales } from '#i18n/locales.ts';
import { formatList, languageName, type Translate } from '#i18n/translator.ts';
import { type Flyer, type FlyerFile, filesOf, makerOf, ownFileOf, previewPath, sizeOf } from '#lib/print/flyers.ts';
import { previewWidth } from '#lib/print/preview-size.ts';
import { pagePath } from '#lib/site/address.ts';

interface FlyerFilesProps {
  flyer: Flyer;
  locale: LocaleCode;
  t: Translate;
}

export function FlyerFiles({ flyer, locale, t }: FlyerFilesProps) {
  // The reader's own language first, then all together, then the others.
  const rank = ({ locales: [first, ...others] }: FlyerFile) => (others.length ? 1 : first === locale ? 0 : 2);
  const sets = [...Map.groupBy(filesOf(flyer), (file) => file.locales.join()).values()]
    .filter((files): files is [FlyerFile, ...FlyerFile[]] => files.length > 0)
    .sort(([a], [b]) => rank(a) - rank(b));
  return (
    <section className="flyer" aria-labelledby="print">
      <h2 id="print">{t('flyers.title')}</h2>
      <FlyerPicture flyer={flyer} locale={locale} t={t} />
      <ul>
        {sets.map((files) => (
          <li key={files[0].locales.join()}>
            <b>
              {formatList(
                locale,
                files[0].locales.map((code) => languageName(locale, code)),
              )}
            </b>
            <ul>
              {files.map((file) => (
                <li key={file.path}>
                  <a href={file.path} hrefLang={file.locales[0]} type="application/pdf">
                    {t(`flyers.format.${file.format}`)}
                  </a>{' '}
                  <span data-size-of={file.path} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>{t('flyers.copier')}</p>
      <MakeYourOwn flyer={flyer} t={t} />
    </section>
  );
}

/** A flyer's first file in the page's language, as a picture. Its words are the page's own. */
export function FlyerPicture({ flyer, locale, t }: FlyerFilesProps) {
  const { width, height } = sizeOf(ownFileOf(flyer, locale));
  return (
    <img
      className="sheet-picture"
      src={previewPath(locale, flyer.id)}
      alt={t('flyers.preview')}
      dir={locales[locale].direction}
      width={previewWidth}
      height={Math.round((previewWidth * height) / width)}
      loading="lazy"
      decoding="async"
    />
  );
}

/** The way to the page on which a group puts its own name on a flyer, where there is one. */
export function MakeYourOwn({ flyer, t }: { flyer: Flyer; t: Translate }) {
  const maker = makerOf(flyer);
  return (
    maker && (
      <p>
        <a href={pagePath(maker.locale, maker.slug)}>{t('maker.link', { title: flyer.title })}</a>
      </p>
    )
  );
}
