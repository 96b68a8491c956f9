// The list of what happens between Next's export and the site, in order. Each step is a function from a site to a site.
import { addApi } from './api.ts';
import { bundleElements } from './bundle-elements.ts';
import { checksums } from './checksums.ts';
import { refuseClientComponents } from './client-components.ts';
import { compress } from './compress.ts';
import { addPolicies } from './content-security-policy.ts';
import { writeHeaders } from './headers.ts';
import { inlineStyles } from './inline-styles.ts';
import { addManifests } from './manifests.ts';
import { addNavigation } from './navigation.ts';
import { addOfflineCopy } from './offline.ts';
import { addOneFile, sayOneFileSize } from './one-file.ts';
import { parsePages } from './parse-pages.ts';
import { drawPictures } from './pictures.ts';
import { printFlyers } from './print-flyers.ts';
import { prune } from './prune.ts';
import { addQrCodes } from './qr-codes.ts';
import { addRecordings } from './recordings.ts';
import { serializePages } from './serialize-pages.ts';
import type { PublishStep } from './site.ts';
import { addSearch } from './site-search.ts';
import { stripFramework } from './strip-framework.ts';
import { addTextEditions } from './text-editions.ts';

export const publishSteps: readonly PublishStep[] = [
  parsePages,
  refuseClientComponents,
  stripFramework,
  addTextEditions,
  inlineStyles,
  addSearch,
  bundleElements,
  addNavigation,
  addQrCodes,
  addApi,
  addOneFile,
  addManifests,
  drawPictures,
  addRecordings,
  printFlyers,
  prune,
  addPolicies,
  writeHeaders,
  serializePages,
  sayOneFileSize,
  addOfflineCopy,
  compress,
  checksums,
];
