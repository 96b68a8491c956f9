// Lets one build at a time into a folder. Refuses to wait: two builds of the same thing are a mistake to be told of.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './child.mjs';
import { Stop } from './stop.mjs';

/**
 * Takes the lock, which also ends with this process. Returns the function that gives it back.
 * A lock whose process is gone is taken over.
 */
export function takeLock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; !create(file); attempt += 1) {
    const holder = holderOf(file);
    if (attempt > 0 || (holder !== undefined && isAlive(holder))) {
      throw new Stop(
        `Another build is running in this folder (process ${holder ?? 'unknown'}).\n` +
          `Wait until it is done, or stop it. If no build is running, delete ${file} and try again.`,
      );
    }
    rmSync(file, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

function create(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
