// Step: writes what a phone reads when a reader puts the site on its first screen, one manifest in each language.
import { localeCodes } from '#i18n/locales.ts';
import { manifestPath } from '#lib/site/address.ts';
import { manifestOf } from '#lib/site/manifest.ts';
import { type PublishStep, pathOf } from './site.ts';

export const addManifests: PublishStep = {
  name: 'write the manifests',
  run(site, { basePath }) {
    const manifests = localeCodes.map(
      (locale) => [pathOf(manifestPath(locale), basePath), Buffer.from(JSON.stringify(manifestOf(locale)))] as const,
    );
    return { ...site, files: new Map([...site.files, ...manifests]) };
  },
};
