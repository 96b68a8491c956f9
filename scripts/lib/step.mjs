// Says what is being done and how long it took: one line for each piece of work.
// Refuses to hide an error: it marks the line and passes the error on.

/**
 * @param {number} milliseconds
 * @returns {string} '0.4 s', '12.3 s', '2 min 5 s'
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Announces work, does it, and ends the line with its duration, or with the note that the work returns.
 * @template T
 * @param {string} name what is being done, as a reader would say it
 * @param {() => Promise<T>} work a string that it resolves to is shown in place of the duration
 * @param {{ live?: boolean }} [options] live: the work prints lines of its own
 * @returns {Promise<T>}
 */
export async function step(name, work, { live = false } = {}) {
  const started = performance.now();
  const taken = () => duration(performance.now() - started);
  process.stdout.write(`• ${name} … ${live ? '\n' : ''}`);
  const ending = live ? `• ${name}: ` : '';
  try {
    const result = await work();
    process.stdout.write(`${ending}${typeof result === 'string' ? result : taken()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${ending}failed after ${taken()}\n`);
    throw error;
  }
}
