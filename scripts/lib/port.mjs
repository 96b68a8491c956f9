// Knows which port to use and whether it is free. Refuses to pick another one by itself:
// an address that changes from day to day is worse than a clear question.
import net from 'node:net';
import { typedCommand } from './npm.mjs';
import { Stop } from './stop.mjs';

export const defaultPort = 3000;

/**
 * The port from a command line or from PORT; 3000 when neither says.
 * @param {string | undefined} text
 * @returns {number} 1 to 65535
 */
export function parsePort(text) {
  if (text === undefined || text === '') return defaultPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Stop(`PORT is "${text}". Expected a number from 1 to 65535, such as: PORT=3001 ${typedCommand()}`);
}

/**
 * Throws a Stop that names the port when somebody else listens on it.
 * @param {number} port
 */
export async function assertPortFree(port) {
  // Both: on some systems a port that is taken on 127.0.0.1 can still be taken on all addresses.
  for (const host of [undefined, '127.0.0.1']) {
    const code = await tryPort(port, host);
    if (code) throw portProblem(port, code);
  }
}

/**
 * @param {number} port
 * @param {string} code the error code of the failed listen
 */
export function portProblem(port, code) {
  const other = port < 65_535 ? port + 1 : port - 1;
  const choose = `Choose another port: PORT=${other} ${typedCommand()}`;
  if (code === 'EADDRINUSE') {
    return new Stop(
      `Port ${port} is taken: another program is listening on it. Stop that program, or choose another.\n${choose}`,
    );
  }
  if (code === 'EACCES') return new Stop(`Port ${port} may not be used by this user (${code}).\n${choose}`);
  return new Stop(`Port ${port} cannot be used (${code}).\n${choose}`);
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<string | undefined>} an error code, or undefined when the port is free
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen({ port, ...(host ? { host } : {}), exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
