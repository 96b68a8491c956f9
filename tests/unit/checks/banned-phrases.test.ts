import { describe, expect, test } from 'vitest';
import { bannedPhrases } from '#checks/banned-phrases.ts';
import { banned } from '#checks/banned-table.ts';
import { proseIn, said } from './given.ts';

const refused: Record<'en' | 'es', string[]> = {
  en: [
    'ICE can never enter your home without a warrant signed by a judge.',
    'Immigration agents cannot come in.',
    'Officers can’t arrest you here.',
    'ICE agents never enter a school.',
    'No one can deport you.',
    'Chicago is a sanctuary, so ICE cannot arrest you here.',
    'Sanctuary means that ICE stays out.',
    'You have the right to a free lawyer in immigration court.',
    'In immigration court, the court will give you a lawyer.',
    'A consent decree bans warrantless ICE arrests in Chicago.',
    'Never show any document.',
    'Never say anything to an officer.',
    'You are safe at school.',
    'A church is a safe place.',
    'Ask for a paper signed by a judge or supervisor.',
    'As of today, the rule is in force.',
    'They look for illegals.',
    'An illegal immigrant may call.',
    'Pursuant to the law, go home.',
    'Bring papers, e.g. a lease.',
  ],
  es: [
    'ICE nunca puede entrar a su casa sin una orden de un juez.',
    'ICE no puede entrar.',
    'Los agentes de inmigración no pueden arrestarlo en la iglesia.',
    'Los agentes no lo pueden detener aquí.',
    'Nadie puede entrar a su casa.',
    'En su casa usted está a salvo.',
    'La escuela es un lugar seguro.',
    'No le va a pasar nada.',
    'Usted tiene derecho a un abogado gratis en la corte de inmigración.',
    'Hay abogados gratis en la corte de inmigración.',
    'En la corte de inmigración, el gobierno le tiene que dar un abogado.',
    'Una orden firmada por un juez o supervisor.',
    'Chicago es una ciudad santuario.',
    'Santuario significa que ICE no entra.',
    'El decreto prohíbe estos arrestos.',
    'Nunca muestre sus documentos.',
    'Nunca diga nada.',
    'Al día de hoy, la regla vale.',
    'Buscan a los ilegales.',
    'Un inmigrante ilegal puede llamar.',
    'De conformidad con la ley, váyase.',
    'Puedes llamar a un abogado.',
  ],
};

const right: Record<'en' | 'es', string[]> = {
  en: [
    'Officers need a judge’s warrant or your permission. They may try anyway.',
    'A Los Angeles judge decided that ICE may not knock only to arrest.',
    'A judge in Los Angeles ruled that agents cannot enter a yard for that.',
    'Know your rights.',
    'In immigration court you do not have the right to a free lawyer.',
    'You have the right to a lawyer, even if you cannot pay.',
    'In a criminal case, the court must give you a lawyer.',
    'The Public Defender helps some people in immigration court, with free lawyers.',
    'NIJC has free lawyers.',
    'Never show false papers. Never say anything false.',
    'No place is a safe place for everyone.',
    'You are not safe from a check there.',
    'An ICE warrant is signed by a supervisor, not by a judge.',
    'Illegal stops can be challenged.',
    'The Alien Enemies Act of 1798',
    'Stop at a safe place.',
    'Keep your address up to date.',
    'Some call Chicago a sanctuary city.',
    'Some say Chicago is a sanctuary, but City law does not bind ICE.',
  ],
  es: [
    'Los agentes necesitan una orden firmada por un juez o su permiso. Tal vez lo intenten.',
    'Un juez de Los Ángeles decidió que ICE no puede tocar la puerta solo para arrestar.',
    'La policía de Chicago no puede preguntar su estatus.',
    'Los agentes pueden entrar si usted da permiso.',
    'En la corte de inmigración usted no tiene derecho a un abogado gratis.',
    'Nunca muestre papeles falsos. Nunca diga nada falso.',
    'Deténgase en un lugar seguro.',
    'Un arresto ilegal puede anular el caso. Las paradas ilegales también.',
    'No vaya solo. Ningún lugar es seguro para todos.',
    'Pregunte: «¿Tú lo viste?».',
    'La Ley de Enemigos Extranjeros de 1798',
    'ICE llama al alguacil.',
  ],
};

describe.each(['en', 'es'] as const)('%s', (lang) => {
  test.each(refused[lang])('refuses: %s', (text) => expect(bannedPhrases(said(lang, text)).length).toBeGreaterThan(0));
  test.each(right[lang])('lets pass: %s', (text) => expect(bannedPhrases(said(lang, text))).toEqual([]));
});

test('says why, and what to say instead', () => {
  expect(bannedPhrases(said('en', 'ICE can never enter.'))).toEqual([
    {
      file: 'en.mdx',
      line: 1,
      found: '“ICE can never enter”',
      expected: expect.stringMatching(/^other words: .*C2\.5/),
      mend: expect.stringMatching(/^say .*They may try|they may try/),
    },
  ]);
});

test('a wrong sentence passes where the reader is told that it is wrong, and only there', () => {
  const table = (cell: string) =>
    `<Table caption="x">\n\n| Said | True |\n|---|---|\n| ${cell} | It is not so. |\n\n</Table>`;
  expect(bannedPhrases(proseIn('en', table('**Wrong:** “ICE can never enter.”')))).toEqual([]);
  expect(bannedPhrases(proseIn('es', table('**Falso:** «ICE nunca puede entrar».')))).toEqual([]);
  expect(bannedPhrases(proseIn('en', table('**Wrong:** ICE can never enter.')))).toHaveLength(1);
  expect(bannedPhrases(proseIn('en', table('“ICE can never enter.”')))).toHaveLength(1);
  expect(bannedPhrases(proseIn('en', '**Wrong:** “ICE can never enter.”'))).toHaveLength(1);
  expect(bannedPhrases(proseIn('en', table('**Wrong:** “No.” | ICE can never enter.')))).toHaveLength(1);
});

test('each rule of the table is tried by a sentence above, in each of its languages', () => {
  for (const { en, es, why } of banned)
    for (const [lang, pattern] of [
      ['en', en],
      ['es', es],
    ] as const)
      if (pattern)
        expect(
          refused[lang].some((text) => bannedPhrases(said(lang, text)).some(({ expected }) => expected.endsWith(why))),
          `${lang}: ${why}`,
        ).toBe(true);
});
