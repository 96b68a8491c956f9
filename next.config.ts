import { availableParallelism } from 'node:os';
import type { NextConfig } from 'next';
import { basePath } from './lib/site/settings.ts';

export default {
  output: 'export',
  // With `output: 'export'`, a build writes the export to this folder (its own workings stay in .next). Only a build says
  // one: `next dev` would put its workings there, among the files of the site.
  distDir: process.env.BUILD_OUT ?? '.next',
  trailingSlash: true,
  basePath,
  images: { unoptimized: true },
  reactStrictMode: true,
  // Two builds of one commit are the same to the byte, so the build has no id of its own.
  generateBuildId: () => 'site',
  // `npm run check` type-checks the whole project; a second time here would only cost time.
  typescript: { ignoreBuildErrors: true },
  // Only in a build: `next dev` sees a saved page because it is imported.
  ...(process.env.NODE_ENV === 'production' && {
    turbopack: { resolveAlias: { '#contentlayer/generated': './lib/content/generated-files.ts' } },
  }),
  // Maps of the code that draws pages would only serve the stack of an error; each worker reads megabytes of them.
  enablePrerenderSourceMaps: false,
  // Next leaves one processor unused; a build has nothing else to wait for.
  experimental: { globalNotFound: true, cpus: availableParallelism() },
} satisfies NextConfig;
