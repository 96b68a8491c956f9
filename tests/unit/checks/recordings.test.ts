import { describe, expect, it } from 'vitest';
import { recordingProblems } from '#checks/recordings.ts';
import type { Catalog } from '#lib/content/catalog.ts';
import { isRecording, type RecordingFiles } from '#lib/content/recordings.ts';
import type { Phrase } from '#lib/content/schema.ts';
import { readYaml } from '#lib/content/yaml-file.ts';
import { silence } from '../../silence.ts';

const phrase: Phrase = {
  id: 'no-entry',
  order: 1,
  says: { en: 'I do not consent to your entry.', es: 'No doy mi consentimiento.' },
  sounds: {},
  when: { en: 'At your door.', es: 'En su puerta.' },
  onlyIfTrue: false,
};
const phrases: Catalog['phrases'] = new Map([[phrase.id, { value: phrase, file: readYaml('no-entry.yml', '') }]]);

const facts = (text: string) => readYaml('content/audio/no-entry.en.yml', text);
const right = `phrase: no-entry
says: I do not consent to your entry.
speaker: A. Speaker
consent: 2026-11-25
license: CC-BY-4.0
`;
const recording = (changed: Partial<RecordingFiles>): RecordingFiles => ({
  name: 'no-entry.en',
  facts: facts(right),
  sound: silence(2),
  ...changed,
});
const found = async (changed: Partial<RecordingFiles>) =>
  (await recordingProblems([recording(changed)], { phrases })).map((problem) => `${problem.file}: ${problem.found}`);

/** A tag as recorders put before the sound: https://id3.org/id3v2.3.0, with the name of an artist. */
const tag = Buffer.from('ID3\u0003\0\0\0\0\0\u000cTPE1\0\0\0\u0002\0\0\0A', 'latin1');

describe('a recording', () => {
  it('that says its phrase, by somebody who agreed, passes', async () => expect(await found({})).toEqual([]));

  it.each<[string, Partial<RecordingFiles>, RegExp]>([
    [
      'words that the phrase no longer has',
      { facts: facts(right.replace('to your', 'to the')) },
      /yml: a recording of “I do not consent to the entry\.”/,
    ],
    [
      'an unknown phrase',
      { facts: facts(right.replace('no-entry', 'no-enter')) },
      /yml: a phrase “no-enter”, which does not exist/,
    ],
    [
      'the name of another phrase',
      { name: 'no-search.en' },
      /yml: the phrase “no-entry” in a file named “no-search\.en”/,
    ],
    ['no consent', { facts: facts(right.replace(/consent: .*\n/, '')) }, /yml: no “consent”/],
    [
      'a licence that is not free',
      { facts: facts(right.replace('CC-BY-4.0', 'all rights reserved')) },
      /license: “all rights reserved”/,
    ],
    ['an empty speaker', { facts: facts(right.replace('A. Speaker', '""')) }, /“speaker” still empty/],
    ['nothing known of it', { facts: undefined }, /mp3: a recording of which nothing is known/],
    ['no sound', { sound: undefined }, /yml: words of a recording that is not there/],
    [
      'a page instead of a sound',
      { sound: Buffer.from('<!doctype html>not found'.repeat(40)) },
      /mp3: a file that is not MP3/,
    ],
    ['an empty file', { sound: Buffer.alloc(0) }, /mp3: a file that is not MP3/],
    ['silence before and after the words', { sound: silence(10.5) }, /mp3: 10\.5\d? seconds|mp3: 4\d{4} bytes/],
    ['a tag that can name a person', { sound: Buffer.concat([tag, silence(1)]) }, /mp3: tags \(ID3v2\.3\)/],
  ])('with %s does not', async (_, changed, message) => {
    expect((await found(changed)).join('\n')).toMatch(message);
  });

  it('that is too big says how big, and how to make it smaller', async () => {
    const [problem] = await recordingProblems([recording({ sound: silence(9.9) }), recording({ sound: silence(14) })], {
      phrases,
    });
    expect(problem).toMatchObject({
      found: '56064 bytes',
      expected: 'at most 40000',
      mend: expect.stringContaining('-b:a 32k'),
    });
  });
});

it('a file is a recording by its name and its place', () => {
  expect(isRecording('content/audio/no-entry.en.mp3')).toBe(true);
  for (const path of [
    'content/audio/no-entry.mp3',
    'content/audio/no-entry.es.mp3',
    'content/audio/No.en.wav',
    'content/help/no-entry.en.mp3',
  ])
    expect(isRecording(path), path).toBe(false);
});
