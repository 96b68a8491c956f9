// Step: lists the SHA-256 sum of every file, in the form that `sha256sum --check` reads. Mirrors can prove what they hold.
import { createHash } from 'node:crypto';
import type { PublishStep } from './site.ts';

export const checksums: PublishStep = {
  name: 'sum every file (SHA-256)',
  run(site) {
    const lines = [...site.files]
      .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
    return { ...site, files: new Map([...site.files, ['SHA256SUMS', Buffer.from(lines.join(''))]]) };
  },
};
