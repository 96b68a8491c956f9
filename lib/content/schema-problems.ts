// Turns what zod finds into what an editor can act on: file, line, found, expected, how to mend.
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** Quotes a value as an editor would recognise it; long ones are cut. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const shown = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return shown.length > 90 ? `${shown.slice(0, 89)}…` : shown;
}

/** “Did you mean …?”, when one of the names is near enough to have been meant. */
export function didYouMean(word: string, names: readonly string[]): string {
  if (!names.length) return '';
  const near = closest(word, [...names]);
  return distance(word, near) <= Math.max(2, word.length / 3) ? ` Did you mean “${near}”?` : '';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** Keys that a schema knows at a path, so that a misspelt one can be answered with the right one. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: unknown = schema;
  for (const key of [...path, undefined]) {
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap();
    if (key === undefined) break;
    inner =
      inner instanceof z.ZodObject
        ? inner.shape[key as string]
        : inner instanceof z.ZodArray
          ? inner.element
          : undefined;
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return (
        {
          string: 'text',
          int: 'a whole number',
          number: 'a number',
          boolean: 'true or false',
          array: 'a list',
          object: 'fields, each on its own line',
        }[issue.expected as string] ?? String(issue.expected)
      );
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'text'
        : issue.origin === 'string'
          ? `at least ${issue.minimum} characters`
          : issue.origin === 'array'
            ? `at least ${issue.minimum} in the list`
            : `${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `${issue.maximum} or less`;
    case 'invalid_format':
      if (issue.format === 'date') return 'a day such as 2026-11-22';
      if (issue.format === 'url') return 'a whole address that begins with https://';
      return issue.message;
    default:
      return issue.message;
  }
}

/**
 * Problems that a schema finds in a file, with their lines.
 * @param where path of the checked value inside the file (a component's attributes have none: give `line`)
 */
export function schemaProblems(
  file: Pick<YamlFile, 'path' | 'value' | 'lineOf' | 'lineOfKey'>,
  schema: z.ZodType,
): Problem[] {
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue): Problem[] => {
    const name = issue.path.map(String).join('.') || 'the file';
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        file: file.path,
        line: file.lineOfKey(issue.path, key),
        found: `a field “${key}”${issue.path.length ? ` in ${name}` : ''} that nothing reads`,
        expected: known.length ? `only these fields: ${known.join(', ')}` : 'no such field',
        mend: `correct the name or take the line out.${didYouMean(key, known)}`,
      }));
    }
    const value = valueAt(file.value, issue.path);
    const missing = value === undefined;
    const unwritten = value === null || value === '';
    // What is empty is too short in every way: the strictest limit says it all.
    const { issues } = result.error;
    if (unwritten && issues.findLast((other) => other.path.join('.') === issue.path.join('.')) !== issue) return [];
    const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    return [
      {
        file: file.path,
        line: file.lineOf(issue.path),
        found: missing
          ? `no “${name}”`
          : unwritten
            ? `“${name}” still empty`
            : typeof value === 'string' && issue.code === 'too_big'
              ? `${name} with ${value.length} characters`
              : `${name}: ${quote(value)}`,
        expected: expectation(issue),
        mend: missing
          ? `add “${name}” to this file.`
          : unwritten
            ? `write it after “${String(issue.path.at(-1))}:”.`
            : `change “${name}”.${typeof value === 'string' ? didYouMean(value, values) : ''}`,
      },
    ];
  });
}
