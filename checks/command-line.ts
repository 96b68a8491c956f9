// The command line of a check. Refuses, in one sentence and with exit code 1, what it does not understand: a check that
// went on with another number than was meant would find nothing, and pass.
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What stands behind the command, by the options that it has; ends the process when it has others. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>>['values'] {
  try {
    return parseArgs(config).values;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** The whole number that an option says; ends the process when it says none, or one out of bounds. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  return refuse(`--${option} is “${text}”. Expected a whole number from ${least} to ${most}.`);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
