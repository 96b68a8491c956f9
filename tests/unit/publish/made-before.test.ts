// What is kept between builds: made once, made anew when it is not what it should be, gone when nobody asks for it.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { madeBefore } from '#publish/made-before.ts';

it('makes what is missing or not good, each once, and keeps only what was asked for', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'made-before-')), 'new');
  const asked: string[] = [];
  const ask = async (names: readonly string[]) =>
    (
      await madeBefore(
        folder,
        names,
        async (places) =>
          places.map((place) => {
            asked.push(names[place] as string);
            return Buffer.from(`made of ${names[place]}`);
          }),
        (bytes) => bytes.toString() !== 'damaged',
      )
    ).map(String);

  expect(await ask(['a', 'b', 'a'])).toEqual(['made of a', 'made of b', 'made of a']);
  expect(asked.splice(0)).toEqual(['a', 'b']);
  writeFileSync(join(folder, 'a'), 'damaged');
  writeFileSync(join(folder, 'c.part'), 'half');
  expect(await ask(['c', 'b', 'a'])).toEqual(['made of c', 'made of b', 'made of a']);
  expect(asked.splice(0)).toEqual(['c', 'a']);
  expect(await ask(['b'])).toEqual(['made of b']);
  expect(asked).toEqual([]);
  expect(readdirSync(folder)).toEqual(['b']);
});
