// Check: a recorded phrase says the words of its phrase, by somebody who agreed, in a file that a slow phone can load.
// Whether the sound itself says them, a person has to hear: the file beside it is where they sign for it.
import { parseBuffer } from 'music-metadata';
import type { Catalog } from '#lib/content/catalog.ts';
import type { Problem } from '#lib/content/problem.ts';
import { type RecordingFiles, recordingFile, recordingName } from '#lib/content/recordings.ts';
import { recordingSchema } from '#lib/content/schema.ts';
import { didYouMean, schemaProblems } from '#lib/content/schema-problems.ts';

/**
 * Limits of a file, in bytes and in seconds. Said slowly (120 words a minute), the longest phrase takes 8.3 s, and at
 * 32 kbit/s 33,312 bytes: 0.7 s of a network with 400 kbit/s. The others take 2 to 4 s, and 8 to 15 kB.
 */
export const soundLimits = { bytes: 40_000, seconds: 10 } as const;

const recipe = 'ffmpeg -i voice.wav -map_metadata -1 -id3v2_version 0 -ac 1 -ar 24000 -b:a 32k';

async function soundProblems(name: string, sound: Buffer): Promise<Problem[]> {
  const file = recordingFile(name, 'mp3');
  const mend = `make it anew: ${recipe} ${name}.mp3`;
  const { format } = await parseBuffer(sound, 'audio/mpeg', { duration: true }).catch(() => ({ format: undefined }));
  if (!/^MPEG [\d.]+ Layer 3$/.test(format?.codec ?? ''))
    return [{ file, found: 'a file that is not MP3', expected: 'MP3 (MPEG Layer 3), which every browser plays', mend }];
  const problems: Problem[] = [];
  const { duration = 0, tagTypes = [] } = format ?? {};
  if (sound.length > soundLimits.bytes)
    problems.push({ file, found: `${sound.length} bytes`, expected: `at most ${soundLimits.bytes}`, mend });
  if (duration > soundLimits.seconds)
    problems.push({
      file,
      found: `${duration.toFixed(1)} seconds`,
      expected: `at most ${soundLimits.seconds}: one sentence, said slowly`,
      mend: 'cut the silence before and after the words.',
    });
  if (tagTypes.length)
    problems.push({
      file,
      found: `tags (${tagTypes.join(', ')}), which can hold the name of a person, a device or a place`,
      expected: 'sound and nothing else',
      mend,
    });
  return problems;
}

function factsProblems({ name, facts }: RecordingFiles, phrases: Catalog['phrases']): Problem[] {
  if (!facts)
    return [
      {
        file: recordingFile(name, 'mp3'),
        found: 'a recording of which nothing is known',
        expected: `${recordingFile(name, 'yml')}: its phrase, its words, its speaker, their consent, its licence`,
        mend: 'write that file (docs/content-model.md), or take the recording out.',
      },
    ];
  const wrong = [...facts.problems, ...(facts.problems.length ? [] : schemaProblems(facts, recordingSchema))];
  if (wrong.length) return wrong;
  const { phrase: id, says } = recordingSchema.parse(facts.value);
  const at = (field: string) => ({ file: facts.path, line: facts.lineOf([field]) });
  const phrase = phrases.get(id)?.value;
  if (!phrase)
    return [
      {
        ...at('phrase'),
        found: `a phrase “${id}”, which does not exist`,
        expected: 'a phrase that has a file in content/phrases',
        mend: `correct the name, or take the recording out.${didYouMean(id, [...phrases.keys()])}`,
      },
    ];
  if (name !== recordingName(id))
    return [
      {
        ...at('phrase'),
        found: `the phrase “${id}” in a file named “${name}”`,
        expected: `the name ${recordingName(id)}`,
        mend: 'rename both files, or correct the phrase.',
      },
    ];
  if (says !== phrase.says.en)
    return [
      {
        ...at('says'),
        found: `a recording of “${says}”`,
        expected: `“${phrase.says.en}”, as content/phrases/${id}.yml says`,
        mend: 'record it anew, then write here what is heard; or take both files out, and the device speaks.',
      },
    ];
  return [];
}

export async function recordingProblems(
  recordings: readonly RecordingFiles[],
  { phrases }: Pick<Catalog, 'phrases'>,
): Promise<Problem[]> {
  const problems = recordings.map(async (files) => [
    ...factsProblems(files, phrases),
    ...(files.sound
      ? await soundProblems(files.name, files.sound)
      : [
          {
            file: recordingFile(files.name, 'yml'),
            found: 'words of a recording that is not there',
            expected: recordingFile(files.name, 'mp3'),
            mend: 'put the sound beside it, or take this file out.',
          },
        ]),
  ]);
  return (await Promise.all(problems)).flat();
}
