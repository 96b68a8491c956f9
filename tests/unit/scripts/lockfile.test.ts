// package-lock.json names the packages of every platform, or npm 11 and later refuse it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingEntries } from '#scripts/complete-lockfile.mjs';

test('the lockfile is complete (mend it with: node scripts/complete-lockfile.mjs)', () => {
  expect(Object.keys(missingEntries(JSON.parse(readFileSync('package-lock.json', 'utf8'))))).toEqual([]);
});

describe('an entry that is missing', () => {
  const lockfile = {
    packages: {
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: {
          '@tool/darwin-arm64': '1.2.3',
          '@tool/linux-arm-gnueabihf': '1.2.3',
          '@tool/linux-x64-musl': '1.2.3',
          '@tool/oxide-wasm32-wasi': '1.2.3',
          '@tool/win32-ia32-msvc': '1.2.3',
          'some-range': '^2.0.0',
        },
      },
      'node_modules/other/node_modules/@tool/darwin-arm64': { version: '9.9.9' },
    },
  };

  test('is made from its name: its platform, and the version asked for', () => {
    const {
      'node_modules/@tool/linux-x64-musl': musl,
      'node_modules/@tool/linux-arm-gnueabihf': arm,
      ...others
    } = missingEntries(lockfile);
    expect(musl).toEqual({ version: '1.2.3', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] });
    expect(arm).toEqual({ version: '1.2.3', cpu: ['arm'], dev: true, optional: true, os: ['linux'] });
    expect(Object.keys(others)).toEqual(['node_modules/@tool/oxide-wasm32-wasi', 'node_modules/@tool/win32-ia32-msvc']);
  });
});
