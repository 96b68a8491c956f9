// Puts finished folders in the places of older ones, all of them or none. Refuses to leave a mixture: the places hold
// the old folders or the new ones, and after a crash between the two the old ones come back.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Replacement {
  readonly fresh: string;
  readonly place: string;
  /** Where the old folder waits until every new one is in its place. On the same disk. */
  readonly aside: string;
}

/** Renames each `fresh` to its `place`. @throws when one cannot be renamed; every place is then as it was */
export function replaceFolders(replacements: readonly Replacement[]): void {
  restoreFolders(replacements);
  const placed: string[] = [];
  try {
    for (const { place, aside } of replacements) if (existsSync(place)) renameSync(place, aside);
    for (const { fresh, place } of replacements) {
      mkdirSync(path.dirname(place), { recursive: true });
      renameSync(fresh, place);
      placed.push(place);
    }
  } catch (error) {
    for (const place of placed) remove(place);
    restoreFolders(replacements);
    throw error;
  }
  for (const { aside } of replacements) remove(aside);
}

/** Undoes a replacement that was broken off: the old folders return, or go when all the new ones had come. */
export function restoreFolders(replacements: readonly Replacement[]): void {
  const waiting = replacements.filter(({ aside }) => existsSync(aside));
  if (replacements.every(({ place }) => existsSync(place))) {
    for (const { aside } of waiting) remove(aside);
    return;
  }
  // All new ones go before the first old one returns: until the last has, a place is empty, and this begins again.
  for (const { place } of waiting) remove(place);
  for (const { place, aside } of waiting) renameSync(aside, place);
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** How many files a folder holds at any depth, and their bytes: enough to see that somebody emptied or added to it. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  return { files: files.length, bytes };
}
