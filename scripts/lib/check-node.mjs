// Stops with one clear sentence when the machine's own Node is too old to start. Imported first, for its effect.
// Refuses to use anything newer than Node 14, or the sentence would never be reached.
const needed = '20.9';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `This machine has Node ${process.versions.node}; Node ${needed} or newer is needed to start.\n` +
      'Install a current Node from https://nodejs.org (or your system’s package manager) and run the command again.',
  );
  process.exit(1);
}
