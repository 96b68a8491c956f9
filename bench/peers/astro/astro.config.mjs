// Astro as it comes, with MDX. The addresses end in a slash, as ours do.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'http://localhost:3000', trailingSlash: 'always', integrations: [mdx()] });
