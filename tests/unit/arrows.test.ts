// Who may import whom: a wrong import, planted in each room, is refused by the linter; a right one is not. And the plan
// of the house says of lib/ what its files do.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toolScript } from '../../scripts/lib/tool.ts';

const room = mkdtempSync(join(tmpdir(), 'arrows-'));
cpSync('biome.json', join(room, 'biome.json'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** What biome, with the project's own settings, says of a file with this one import in it. */
function lint(file: string, from: string): string {
  const path = join(room, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { thing } from '${from}';\n\nexport const other = thing;\n`);
  const biome = toolScript('biome', '@biomejs/biome');
  const args = [biome, 'lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: room, encoding: 'utf8' });
  rmSync(path);
  return stdout + stderr;
}

const refused: readonly [string, string][] = [
  ['i18n/locales.ts', '#lib/content/schema.ts'],
  ['lib/site/address.ts', '#components/ui/icon.tsx'],
  ['lib/site/address.ts', '#messages/en.json'],
  ['lib/content/validate.ts', '#contentlayer/generated'],
  ['lib/content/validate.ts', '#checks/run.ts'],
  ['components/ui/icon.tsx', '#lib/content/schema.ts'],
  ['components/rights/say.tsx', '#components/site/header.tsx'],
  ['components/site/header.tsx', '../rights/say.tsx'],
  ['components/views/document-view.tsx', '#contentlayer/generated'],
  ['elements/share-page.ts', '#lib/site/address.ts'],
  ['worker/offline.ts', '#lib/site/address.ts'],
  ['worker/offline.ts', '../elements/traces.ts'],
  ['app/global-not-found.tsx', '#publish/steps.ts'],
  ['app/global-not-found.tsx', '../scripts/build.ts'],
  ['publish/steps.ts', '#components/mdx.tsx'],
  ['checks/run.ts', '#app/global-not-found.tsx'],
];

const allowed: readonly [string, string][] = [
  ['lib/content/repository.ts', '#contentlayer/generated'],
  ['lib/site/address.ts', '#i18n/locales.ts'],
  ['components/rights/say.tsx', '#components/ui/icon.tsx'],
  ['components/views/document-view.tsx', '#components/site/header.tsx'],
  ['publish/steps.ts', '#lib/site/settings.ts'],
  ['app/global-not-found.tsx', '#components/mdx.tsx'],
];

describe('the direction of imports', () => {
  it.each(refused)('%s may not import %s', (file, from) => {
    expect(lint(file, from)).toMatch(/lint\/style\/noRestrictedImports/);
  });

  it.each(allowed)('%s may import %s', (file, from) => {
    const said = lint(file, from);
    expect(said).toMatch(/Checked 1 file/);
    expect(said).not.toMatch(/noRestrictedImports/);
  });

  it('no two files import each other', () => {
    mkdirSync(join(room, 'lib/site'), { recursive: true });
    const files = ['one', 'other'].map((name) => join(room, `lib/site/${name}.ts`));
    const [one = '', other = ''] = files;
    writeFileSync(one, "import { b } from './other.ts';\n\nexport const a = () => b;\n");
    writeFileSync(other, "import { a } from './one.ts';\n\nexport const b = () => a;\n");
    const biome = toolScript('biome', '@biomejs/biome');
    const args = [biome, 'lint', '--vcs-enabled=false', 'lib'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: room, encoding: 'utf8' });
    for (const file of files) rmSync(file);
    expect(stdout + stderr).toMatch(/lint\/suspicious\/noImportCycles/);
    expect(status).not.toBe(0);
  });
});

describe('docs/architecture.md', () => {
  const rows = readFileSync('docs/architecture.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const rooms = readdirSync('lib', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

  it.each(rooms)('says what the files of lib/%s import', (name) => {
    const used = globSync(`lib/${name}/**/*.ts`).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '#(i18n|lib\/\w+)\//g)].map(([, from = '']) => from),
    );
    const said = rows.find(([, where = '']) => where.includes(`\`lib/${name}/\``))?.[3] ?? '';
    const named = [...said.matchAll(/`(i18n|lib\/\w+)`/g)].map(([, from = '']) => from);
    expect(named.sort()).toEqual([...new Set(used)].filter((from) => from !== `lib/${name}`).sort());
  });
});
