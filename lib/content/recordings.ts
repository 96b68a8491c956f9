// Recorded phrases: content/audio/<phrase>.en.mp3, and beside it a .yml that says which words it says, who speaks, and
// that they agreed. Optional, one by one: a phrase without one is spoken by the reader's device (docs/adr/0014).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officerLocale } from '#i18n/locales.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

const recordingsFolder = 'content/audio';

/** Both files of a recording, either of which may be missing. */
export interface RecordingFiles {
  /** Their name without its ending: `no-entry.en`. */
  readonly name: string;
  readonly facts: YamlFile | undefined;
  readonly sound: Buffer | undefined;
}

const fileName = new RegExp(`^[a-z0-9-]+\\.${officerLocale}\\.(mp3|yml)$`);

/** The path that one of a recording's two files has from the project's root. */
export const recordingFile = (name: string, ending: 'mp3' | 'yml') => `${recordingsFolder}/${name}.${ending}`;

/** The name of a phrase's recording. */
export const recordingName = (phraseId: string) => `${phraseId}.${officerLocale}`;

/** @param path of a file, from the project's root */
export function isRecording(path: string): boolean {
  return path.startsWith(`${recordingsFolder}/`) && fileName.test(path.slice(recordingsFolder.length + 1));
}

/** @param root the project's folder. There may be no recording at all */
export function readRecordings(root: string): RecordingFiles[] {
  const folder = join(root, recordingsFolder);
  if (!existsSync(folder)) return [];
  const files = new Set(readdirSync(folder).filter((file) => fileName.test(file)));
  const names = new Set([...files].map((file) => file.replace(/\.\w+$/, '')));
  return [...names].sort().map((name) => ({
    name,
    facts: files.has(`${name}.yml`)
      ? readYaml(recordingFile(name, 'yml'), readFileSync(join(root, recordingFile(name, 'yml')), 'utf8'))
      : undefined,
    sound: files.has(`${name}.mp3`) ? readFileSync(join(root, recordingFile(name, 'mp3'))) : undefined,
  }));
}
