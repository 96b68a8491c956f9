// What can be saved: the list, the figures on the page, and the worker that holds the list.
import { describe, expect, it } from 'vitest';
import { figures } from '#lib/site/offline.ts';
import { addOfflineCopy, savedFiles } from '#publish/offline.ts';
import { shortHash } from '#publish/site.ts';
import { context, site, textOf } from './fixtures.ts';

const offer = `<!doctype html><meta charset=utf-8><title>T</title><h1>Guarde</h1><save-offline><p>${figures.pageCount} páginas, ${figures.pageBytes} bytes, ${figures.pageData} kB<div data-sheets><p>${figures.sheetCount} hojas, ${figures.sheetBytes} bytes</div></save-offline>`;
const page = (more = '') => `<!doctype html><meta charset=utf-8><title>T</title><h1>A</h1>${more}`;

const files = (base = '') => ({
  'index.html': page(),
  'es/index.html': page(
    `<link rel=icon href=${base}/icon.svg><link rel=modulepreload href=${base}/assets/a.js><a href=${base}/es/hoja.pdf>PDF</a><x-y data-index=${base}/assets/i.json></x-y>`,
  ),
  'es/guardar/index.html': offer,
  'es/404.html': page(),
  'es/hoja.pdf': 'pdf',
  'es/cambios.json': '{}',
  'en/index.html': page(),
  'assets/a.js': 'a',
  'assets/i.json': '{}',
  'assets/other.js': 'b',
  'icon.svg': '<svg/>',
});
const run = (some: Record<string, string>, basePath = '') => addOfflineCopy.run(site(some), { ...context, basePath });

describe('what can be saved', () => {
  it('is the pages of the language and what they load, and its printed sheets apart', () => {
    expect(savedFiles(site(files()), 'es', '')).toEqual({
      pages: ['es/404.html', 'es/guardar/index.html', 'es/index.html', 'index.html'],
      parts: ['assets/a.js', 'assets/i.json', 'icon.svg'],
      sheets: ['es/hoja.pdf'],
    });
  });

  it('is known to the worker by address and content, in a folder of a host too', async () => {
    for (const base of ['', '/rights']) {
      const made = await run(files(base), base);
      const code = textOf(made, 'sw.js');
      expect(code).toContain(`["${base}/es/guardar/","${shortHash(made.files.get('es/guardar/index.html') ?? '')}"]`);
      expect(code).toContain(`["${base}/assets/a.js","${shortHash('a')}"]`);
      expect(code).toContain(`"es-pdf":[["${base}/es/hoja.pdf","${shortHash('pdf')}"]]`);
      expect(code).not.toMatch(/assets\/other|cambios\.json|google-analytics/);
    }
  });
});

describe('the figures', () => {
  it('are the bytes of the files, the page that says so among them', async () => {
    const made = await run(files());
    const { pages, parts } = savedFiles(made, 'es', '');
    const bytes = [...pages, ...parts].reduce((sum, path) => sum + (made.files.get(path)?.length ?? 0), 0);
    expect(textOf(made, 'es/guardar/index.html')).toContain(`4 páginas, ${bytes.toLocaleString('en-US')} bytes, 10 kB`);
    expect(textOf(made, 'es/guardar/index.html')).toContain('1 hojas, 3 bytes');
  });

  it('of printed sheets are left out when there are none', async () => {
    const { 'es/hoja.pdf': _, ...without } = files();
    expect(textOf(await run(without), 'es/guardar/index.html')).not.toMatch(/hojas|data-sheets|⟦/);
  });
});

describe('what is refused', () => {
  it('is a page without a heading to put a notice under, and a figure that nobody fills in', async () => {
    await expect(run({ ...files(), 'es/x/index.html': '<p>A' })).rejects.toThrow(/es\/x\/[\s\S]*one <h1>/);
    await expect(run({ ...files(), 'es/x/index.html': page(figures.pageCount) })).rejects.toThrow(/⟦pages⟧/);
  });
});
