// Step: a QR for each code, to print at the end of its page. It names the edition that the page holds.
import { allCodes } from '#lib/content/repository.ts';
import { absolute, codePath } from '#lib/site/address.ts';
import { qrSvg } from '#lib/site/qr.ts';
import type { PublishStep } from './site.ts';

export const addQrCodes: PublishStep = {
  name: 'draw the QR codes',
  run(site) {
    const codes = allCodes().map(({ code, edition }) => {
      const svg = qrSvg(absolute(codePath(code, edition)));
      return [`v/${code.toLowerCase()}.svg`, Buffer.from(svg)] as const;
    });
    return { ...site, files: new Map([...site.files, ...codes]) };
  },
};
