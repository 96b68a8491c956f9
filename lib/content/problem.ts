// A problem in the content, as an editor is told of it. Knows nothing of what found it.

export interface Problem {
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based; absent when the problem is a whole file's (a missing one, say). */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly found: string;
  readonly expected: string;
  /** What to do, as an instruction to somebody who is not a developer. */
  readonly mend: string;
}

/** Problems in the order in which an editor meets them: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** One problem as four indented lines that a terminal or an editor can link to. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.line && problem.column].filter(Boolean).join(':');
  return [place, `  found:    ${problem.found}`, `  expected: ${problem.expected}`, `  to mend:  ${problem.mend}`].join(
    '\n',
  );
}
