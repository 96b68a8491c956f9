// Step: puts the recorded phrases where their cards say that they are. Most phrases have none (docs/adr/0014).
import { allRecordings } from '#lib/content/repository.ts';
import { type PublishStep, pathOf } from './site.ts';

export const addRecordings: PublishStep = {
  name: 'add the recorded phrases',
  run: (site, { basePath }) => ({
    ...site,
    files: new Map([
      ...site.files,
      ...[...allRecordings()].map(([path, sound]) => [pathOf(path, basePath), sound] as const),
    ]),
  }),
};
