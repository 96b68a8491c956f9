// Starts child processes and makes sure that none outlives us.
// Refuses to decide what an exit code means: it reports how the child ended.
import { spawn } from 'node:child_process';

const onWindows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** When we were asked to end, in milliseconds of performance.now(). */
let interrupted = /** @type {number | undefined} */ (undefined);

/** One Ctrl-C arrives twice, from the terminal and from npm; a second press comes later than this (milliseconds). */
const samePress = 500;

/** Tells what we start who we are, so that our own scripts among it end when we are gone. */
const startedBy = 'KNOW_YOUR_RIGHTS_STARTED_BY';

/** How often a script looks whether those who started it are still there (milliseconds). */
const lookAround = 500;

/**
 * @typedef {object} Ending
 * @property {number} code the exit code; 128 + its number for a signal, 127 when the command could not be started
 * @property {string} output everything it printed, in order, when `show` is false; otherwise empty
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] let it print to our own output; default false: collect it
 */

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ending>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString('utf8');
    /** @param {Ending} ending */
    const finish = (ending) => {
      // When we are being ended, nobody may mistake the end of our children for a result: the process exits soon.
      if (interrupted === undefined) resolve(ending);
    };
    child.once('error', (error) => finish({ code: 127, output: `${output()}${error.message}\n` }));
    child.once('close', (code, signal) => finish({ code: code ?? signalCode(signal), output: output() }));
  });
}

/**
 * Starts a command, in a process group of its own so that it can be ended with everything it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function start(command, args, { cwd, env, show = false } = {}) {
  const print = show ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    ...(cwd ? { cwd } : {}),
    env: { ...(env ?? process.env), [startedBy]: String(process.pid) },
    stdio: ['ignore', print, print],
    detached: !onWindows,
    windowsHide: true,
  });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => running.delete(child));
  if (interrupted !== undefined) end(child, 'SIGTERM');
  return child;
}

/**
 * Ends every child and whatever the child started; by force those that are still there after a while.
 * @param {number} [patience] milliseconds
 * @returns {Promise<number[]>} their exit codes
 */
export async function stopChildren(patience = 3000) {
  const children = [...running];
  const gone = Promise.all(
    children.map((child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))),
  );
  for (const child of children) end(child, 'SIGTERM');
  const timer = setTimeout(() => {
    for (const child of running) end(child, 'SIGKILL');
  }, patience);
  const codes = await gone;
  clearTimeout(timer);
  return codes;
}

/**
 * Calls `stop` once when we are asked to end: Ctrl-C, SIGTERM, a closed terminal, or the death of the script that
 * started us. A second Ctrl-C ends us at once.
 * @param {(signal: NodeJS.Signals) => Promise<number> | number} stop resolves to the exit code
 */
export function onInterrupt(stop) {
  /** @param {NodeJS.Signals} signal */
  const handle = async (signal) => {
    if (interrupted === undefined) {
      interrupted = performance.now();
      process.exit(await stop(signal));
    }
    if (performance.now() - interrupted < samePress) return;
    for (const child of running) end(child, 'SIGKILL');
    process.exit(signalCode(signal));
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  process.on('SIGHUP', handle);
  watchStarter(() => handle('SIGTERM'));
}

/**
 * Calls `gone` once when the script of ours that started us is no more, or npm's shell, which dies of a SIGTERM to npm
 * without telling us.
 * @param {() => void} gone
 */
function watchStarter(gone) {
  const starter = Number(process.env[startedBy]);
  const shell = process.env.npm_lifecycle_event ? process.ppid : undefined;
  if (!starter && !shell) return;
  const timer = setInterval(() => {
    if ((!starter || isAlive(starter)) && (!shell || process.ppid === shell)) return;
    clearInterval(timer);
    gone();
  }, lookAround);
  timer.unref();
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** For work that is worthless when half done: ends the children and says so by the exit code (130 after Ctrl-C). */
export function stopOnInterrupt() {
  onInterrupt(async (signal) => {
    await stopChildren();
    process.stdout.write('\nStopped before it was done.\n');
    return signalCode(signal);
  });
}

/** For a script that only starts others: it ends well (0) when the one that was running did, as a server does. */
export function followOnInterrupt() {
  onInterrupt(async (signal) => {
    // More patience than the child has with children of its own.
    const codes = await stopChildren(6000);
    return codes.length > 0 && codes.every((code) => code === 0) ? 0 : signalCode(signal);
  });
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  const numbers = /** @type {Record<string, number>} */ ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 });
  return 128 + (numbers[signal ?? ''] ?? 0);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}
