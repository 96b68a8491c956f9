// Finds a Java for the W3C's HTML checker. Refuses one that is too old for it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './node24.mjs';

/** The class files of vnu-jar 26.9.27 have the format of Java 11 (major version 55). */
export const javaNeeded = 11;

/** The folder of a `java` that is new enough: '' when it is on the PATH, undefined when there is none. */
export function findJava(): string | undefined {
  if (javaVersion('java') >= javaNeeded) return '';
  // Where vnu-jar puts the Java that it downloads.
  const kept = path.join(root, 'node_modules', '.cache', 'vnu-jar', 'java');
  if (!existsSync(kept)) return undefined;
  const homes = readdirSync(kept).flatMap((name) => [
    path.join(kept, name, 'bin'),
    path.join(kept, name, 'Contents', 'Home', 'bin'),
  ]);
  return homes.find((folder) => javaVersion(path.join(folder, 'java')) >= javaNeeded);
}

/** The major version of a java command; 0 when it does not run. */
function javaVersion(command: string): number {
  const { status, stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}
