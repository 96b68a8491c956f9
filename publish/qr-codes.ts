// Step: a QR for each code, to print at the end of its page (it names the edition that the page holds), and one for each
// page, for others to print.
import { localeCodes } from '#i18n/locales.ts';
import { allCodes, allDocuments } from '#lib/content/repository.ts';
import { absolute, codePath, pagePath, pageQrPath } from '#lib/site/address.ts';
import { qrSvg } from '#lib/site/qr.ts';
import { basePath } from '#lib/site/settings.ts';
import { type PublishStep, pathOf } from './site.ts';

export const addQrCodes: PublishStep = {
  name: 'draw the QR codes',
  run(site) {
    const codes = allCodes().map(({ code, edition }) => {
      const svg = qrSvg(absolute(codePath(code, edition)));
      return [`v/${code.toLowerCase()}.svg`, Buffer.from(svg)] as const;
    });
    const pages = localeCodes.flatMap((locale) =>
      allDocuments(locale).map(({ slug }) => {
        const svg = qrSvg(absolute(pagePath(locale, slug)));
        return [pathOf(pageQrPath(locale, slug), basePath), Buffer.from(svg)] as const;
      }),
    );
    return { ...site, files: new Map([...site.files, ...codes, ...pages]) };
  },
};
