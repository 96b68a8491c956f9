// The pages are MDX, the data is JSON; both are collections, as Astro's guide has it.
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const pages = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/content/pages' }),
  schema: z.object({
    id: z.string(),
    locale: z.string(),
    title: z.string(),
    summary: z.string(),
    path: z.string(),
    translations: z.record(z.string(), z.string()),
    related: z.array(z.object({ title: z.string(), path: z.string() })),
    help: z.array(z.string()),
    claims: z.array(
      z.object({
        id: z.string(),
        number: z.number(),
        confidence: z.string(),
        checked: z.coerce.string(),
        sources: z.array(z.object({ source: z.string(), pinpoint: z.string().optional() })),
      }),
    ),
    checked: z.coerce.string().nullable(),
  }),
});

const data = (name) => defineCollection({ loader: file(`./src/data/${name}.json`) });

export const collections = { pages, help: data('help'), phrases: data('phrases'), sources: data('sources') };
