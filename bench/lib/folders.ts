// Small things to do with folders of finished sites.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Size {
  readonly files: number;
  readonly bytes: number;
  /** Files that a reader opens as a page. */
  readonly pages: number;
}

/** What a folder holds, without the compressed copies, which not every system makes. */
export function sizeOf(folder: string): Size {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name));
  const originals = files.filter((file) => !/\.(br|gz)$/.test(file));
  return {
    files: originals.length,
    bytes: originals.reduce((sum, file) => sum + statSync(file).size, 0),
    pages: originals.filter((file) => file.endsWith('.html')).length,
  };
}
