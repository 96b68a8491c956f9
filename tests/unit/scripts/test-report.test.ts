// Adding up the tests: what the runners report, and that silence is never taken for success.
import { describe, expect, test } from 'vitest';
import { judge, readPlaywright, readVitest } from '#scripts/lib/test-report.ts';

const vitest = (numbers: object = {}, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
});
const playwright = (stats: object = {}, errors: object[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('vitest', () => {
  test('passed, failed and skipped tests', () => {
    const report = vitest({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(judge(report, readVitest, 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  test('a file that does not load is a failure', () => {
    const report = vitest({ numPassedTests: 3 }, [{ status: 'failed', assertionResults: [] }]);
    expect(judge(report, readVitest, 1)).toMatchObject({ passed: 3, failed: 1, note: '1 test files did not load' });
  });
});

describe('playwright', () => {
  test('a test that passed on a second try passed, and is named', () => {
    const report = playwright({ expected: 5, flaky: 1, unexpected: 2, skipped: 1 });
    expect(judge(report, readPlaywright, 1)).toEqual({
      passed: 6,
      failed: 2,
      skipped: 1,
      note: '1 passed only on a second try',
    });
  });

  test('an error outside of a test is a failure', () => {
    expect(judge(playwright({}, [{ message: 'no server' }]), readPlaywright, 1)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});

describe.each([
  ['vitest', vitest, readVitest, { numPassedTests: 2 }],
  ['playwright', playwright, readPlaywright, { expected: 2 }],
] as const)('silence of %s', (_name, report, read, twoPassed) => {
  test('no report is a failure, whatever the exit code', () => {
    expect(judge(undefined, read, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('no test is a failure', () => {
    expect(judge(report(), read, 0)).toMatchObject({ passed: 0, failed: 1, note: 'ran no test' });
  });

  test('a bad exit without a failed test is a failure', () => {
    expect(judge(report(twoPassed), read, 1)).toMatchObject({ passed: 2, failed: 1 });
  });
});
