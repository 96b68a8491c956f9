// `npm run dev` on a copy: a saved sentence is on its page at once, a mistake is told, and what is published stays as it was.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyOfProject, environmentOfCopy, root } from '../copy.ts';
import { freePort } from '../free-port.ts';

const page = 'content/guides/do-not-open-the-door/es.mdx';
const patience = 240_000;
vi.setConfig({ testTimeout: patience });

let copy = '';
let origin = '';
let dev: ChildProcess;
let said = '';

const words = async () => (await fetch(`${origin}/es/no-abra-la-puerta/`)).text();
const save = (change: (text: string) => string) =>
  writeFileSync(join(copy, page), change(readFileSync(join(copy, page), 'utf8')));
const soon = { timeout: patience, interval: 500 };

beforeAll(async () => {
  copy = copyOfProject('dev');
  const port = await freePort();
  origin = `http://localhost:${port}`;
  dev = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], { cwd: copy, env: environmentOfCopy() });
  for (const stream of [dev.stdout, dev.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
});
afterAll(async () => {
  dev.kill('SIGKILL');
  rmSync(copy, { recursive: true, force: true });
});

describe('live reload', () => {
  it('shows the page, and a sentence as soon as it is saved', async () => {
    await vi.waitFor(async () => expect(await words()).toContain('Mantenga la puerta cerrada.'), soon);
    save((text) => text.replace('Mantenga la puerta cerrada.', 'Mantenga la puerta muy cerrada.'));
    await vi.waitFor(async () => expect(await words()).toContain('Mantenga la puerta muy cerrada.'), soon);
  });

  it('says what a build would refuse, and goes on', async () => {
    save((text) => `${text}\n<Nobody />\n`);
    await vi.waitFor(() => expect(said).toMatch(/Nobody.*A build would refuse this/s), soon);
    save((text) => text.replace('\n<Nobody />\n', ''));
    await vi.waitFor(async () => expect(await words()).toContain('Mantenga la puerta muy cerrada.'), soon);
  });

  it('touches neither out/ nor the settings of the project, and ends in good order', async () => {
    expect(existsSync(join(copy, 'out'))).toBe(false);
    expect(readFileSync(join(copy, 'tsconfig.json'), 'utf8')).toBe(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
    const ended = new Promise((resolve) => dev.once('exit', resolve));
    dev.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
