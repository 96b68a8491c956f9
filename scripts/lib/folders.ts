// Puts a finished folder in the place of an older one. Refuses to leave a mixture: the place holds the old folder
// or the new one, and after a crash between the two the old one comes back.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Renames `fresh` to `place`; what was there waits in `aside` until that has worked, then goes. */
export function replaceFolder(fresh: string, place: string, aside: string): void {
  restoreFolder(place, aside);
  if (existsSync(place)) renameSync(place, aside);
  try {
    renameSync(fresh, place);
  } catch (error) {
    restoreFolder(place, aside);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Undoes a replacement that was broken off: the old folder returns to an empty place, or goes when the new one came. */
export function restoreFolder(place: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (existsSync(place)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, place);
}

/** How many files a folder holds at any depth, and their bytes: enough to see that somebody emptied or added to it. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  return { files: files.length, bytes };
}
