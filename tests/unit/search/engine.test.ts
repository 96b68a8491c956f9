// The search over a small site: accents, typing mistakes, plurals, meanings; and that nothing typed comes back out.
import { describe, expect, it } from 'vitest';
import { openSearch } from '#lib/search/engine.ts';
import type { SearchIndex } from '#lib/search/index-data.ts';
import { wordsOf } from '#lib/search/terms.ts';
import { tongue as english } from '#lib/search/tongues/en.ts';
import { tongue as spanish } from '#lib/search/tongues/es.ts';

const page = (title: string, path: string, passages: string[], asked: string[] = []) => ({
  title,
  summary: `${title}.`,
  path,
  weight: 1,
  asked,
  parts: [{ anchor: 'parte', heading: 'Qué hacer', passages }],
});

const index: SearchIndex = {
  pages: [
    page('En la corte', '/es/corte/', ['Una orden judicial la firma un juez.', 'Llegue temprano.']),
    page('Me paró la policía', '/es/policia/', ['Los agentes de inmigración pueden preguntar.', 'Pida un abogado.']),
    page('Se llevaron a alguien', '/es/llevaron/', ['Llame a la familia.'], ['se llevaron a mi esposo']),
  ],
  same: [
    ['ICE', 'la migra', 'agentes de inmigración'],
    ['orden judicial', 'garantía'],
  ],
};
const search = openSearch(index, spanish);
const first = (query: string) => search(query)[0]?.href.split('#')[0];

describe('a Spanish search', () => {
  it.each([
    ['policía', '/es/policia/'],
    ['POLICIA', '/es/policia/'],
    ['polisia', '/es/policia/'],
    ['plolicia', '/es/policia/'],
    ['abogao', '/es/policia/'],
    ['avogados', '/es/policia/'],
    ['yevaron', '/es/llevaron/'],
    ['seyevaron', '/es/llevaron/'],
    ['la migra', '/es/policia/'],
    ['ice', '/es/policia/'],
    ['garantía', '/es/corte/'],
    ['polic', '/es/policia/'],
    ['mi esposo', '/es/llevaron/'],
  ])('finds what “%s” means', (query, path) => expect(first(query)).toBe(path));

  it('shows the passage, with what matched, and leads to it', () => {
    const [found] = search('abogado');
    expect(found).toEqual({
      title: 'Me paró la policía',
      href: '/es/policia/#parte',
      heading: 'Qué hacer',
      passage: [
        { text: 'Pida un ', isMatch: false },
        { text: 'abogado', isMatch: true },
        { text: '.', isMatch: false },
      ],
    });
  });

  it.each(['', ' ', '¿?', 'zzzzqqqq', 'de la', '🚪'])('finds nothing for “%s”', (query) => {
    expect(search(query)).toEqual([]);
  });
});

describe('words', () => {
  it('are the same in any spelling that sounds alike', () => {
    const sounds = (text: string) => wordsOf(text, spanish).map(({ sound }) => sound);
    expect(sounds('aser ijos caye jente kien')).toEqual(sounds('hacer hijos calle gente kien'));
  });
  it('have a stem that plurals share', () => {
    const stems = (text: string) => wordsOf(text, english).map(({ stem }) => stem);
    expect(stems('warrants arrested')).toEqual(stems('warrant arrest'));
  });
  it('say where they stand', () => {
    expect(wordsOf('¡Órdenes!', spanish)).toMatchObject([{ from: 1, to: 8 }]);
  });
});
