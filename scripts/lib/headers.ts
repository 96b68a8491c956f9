// The response headers of a file, by its path in out/: what the build's header table says, and nothing beside it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HeaderTable } from '#publish/headers.ts';
import { Stop } from './stop.mjs';

export type HeadersFor = (file: string) => Readonly<Record<string, string>>;

/** @param root the project's folder, whose deploy/made/headers.json the build wrote */
export function readHeaders(root: string): HeadersFor {
  const file = path.join(root, 'deploy', 'made', 'headers.json');
  if (!existsSync(file)) throw new Stop(`There is no ${file}, which the build writes. Make it first: npm run build`);
  const { all, cache, lastingPath, open } = JSON.parse(readFileSync(file, 'utf8')) as HeaderTable;
  return (name) => ({
    ...all,
    'Cache-Control': name.startsWith(lastingPath) ? cache.lasting : cache.others,
    ...(name.startsWith(open.path) && open.headers),
  });
}
