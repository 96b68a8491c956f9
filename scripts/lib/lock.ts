// Lets one build at a time into a folder. Refuses to wait: two builds of the same thing are a mistake to be told of.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './child.mjs';
import { Stop } from './stop.mjs';

/**
 * Takes the lock, which also ends with this process. Returns the function that gives it back.
 * A lock whose process is gone is taken over.
 * @throws Stop when another process has it, or is just taking it over
 */
export function takeLock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (!create(file)) takeOver(file);
  const release = () => {
    process.off('exit', release);
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** One at a time, or each could remove what the other had just created in place of the lock that both saw was left. */
function takeOver(file: string): void {
  if (isHeld(file)) throw taken(file);
  const turn = `${file}.turn`;
  if (!create(turn)) throw taken(turn);
  try {
    // Somebody may have had the turn before us.
    if (isHeld(file)) throw taken(file);
    rmSync(file, { force: true });
    if (!create(file)) throw taken(file);
  } finally {
    rmSync(turn, { force: true });
  }
}

function isHeld(file: string): boolean {
  const holder = holderOf(file);
  return holder !== undefined && isAlive(holder);
}

function taken(file: string): Stop {
  return new Stop(
    `Another build is running in this folder (process ${holderOf(file) ?? 'unknown'}).\n` +
      `Wait until it is done, or stop it. If no build is running, delete ${file} and try again.`,
  );
}

/** Creates the file with our number in it, at one stroke: nobody can read it before the number is there. */
function create(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid}\n`);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
