// Runs a command of the project as an editor does, and gives back what it says, whether it succeeds or not.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Answer {
  /** 0 when all is right. */
  readonly code: number;
  /** What it printed, what it printed as an error after it. */
  readonly output: string;
}

/** Runs a script of the project with Node. @param cwd where, when not in the project's root */
export async function command(args: readonly string[], cwd = '.'): Promise<Answer> {
  try {
    const { stdout, stderr } = await run(process.execPath, [...args], { cwd, maxBuffer: 2 ** 26 });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}
