// Ends a script on an expected problem with its message alone; a stack trace is kept for what nobody expected.
// Refuses to catch and carry on: whoever can mend a problem catches it before it comes here.

/** An expected problem. The message says what was found, what was expected and how to mend it. */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Stop';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's main function and turns its end into an exit code.
 * @param {() => Promise<number | void>} work resolves to the exit code; nothing means 0
 */
export async function main(work) {
  try {
    process.exitCode = (await work()) || 0;
  } catch (error) {
    if (error instanceof Stop) {
      if (error.message) console.error(error.message);
      process.exitCode = error.exitCode;
      return;
    }
    console.error(error);
    process.exitCode = 1;
  }
}

/**
 * Reads the command line; what it does not know becomes a Stop with one sentence.
 * @template T
 * @param {() => T} parse a call of node:util's parseArgs
 * @returns {T}
 */
export function commandLine(parse) {
  try {
    return parse();
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
}
