// Reads how many tests a runner passed and failed from the JSON report that it wrote. Pure functions.
// Refuses to take silence for success: no report, no test, or a bad exit without a failed test counts as one failure.

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why a failure was added that no test reported. */
  readonly note?: string;
}

export type ReadReport = (report: unknown) => Count;

/** vitest --reporter=json. A file that breaks before its first test is a failed suite without a failed test. */
export const readVitest: ReadReport = (report) => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
  };
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + numTodoTests,
    ...(broken ? { note: `${broken} test files did not load` } : {}),
  };
};

/** playwright --reporter=json. A flaky test passed on a second try: it counts as passed, and is named. */
export const readPlaywright: ReadReport = (report) => {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: readonly unknown[];
  };
  const notes = [
    ...(errors.length ? [`${errors.length} errors outside of tests`] : []),
    ...(stats.flaky ? [`${stats.flaky} passed only on a second try`] : []),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    ...(notes.length ? { note: notes.join('; ') } : {}),
  };
};

/**
 * What a suite comes to.
 * @param report the parsed report; undefined when there is none
 * @param exitCode how the runner ended
 */
export function judge(report: unknown, read: ReadReport, exitCode: number): Count {
  const none = { passed: 0, failed: 1, skipped: 0 };
  if (report === undefined) return { ...none, note: `ended with exit code ${exitCode} and left no report` };
  const count = read(report);
  if (count.passed + count.failed === 0) return { ...none, skipped: count.skipped, note: 'ran no test' };
  if (exitCode !== 0 && count.failed === 0) {
    return { ...count, failed: 1, note: `ended with exit code ${exitCode} though no test failed` };
  }
  return count;
}
