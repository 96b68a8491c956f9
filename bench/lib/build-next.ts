// Runs in a copy of the project: what our build does up to Next's export, and nothing after it.
import { buildEnvironment } from '#scripts/lib/build-environment.ts';
import { root } from '#scripts/lib/node24.mjs';
import { runNode, toolScript } from '#scripts/lib/tool.ts';

const env = buildEnvironment(root);
await runNode([toolScript('contentlayer2'), 'build', '--clearCache'], { cwd: root, env });
await runNode([toolScript('next'), 'build'], { cwd: root, env });
