// What no page says, why, and what to say instead: the table of banned-phrases.ts (legal-facts 0.3, voice).
// A pattern is tried on one sentence at a time, whole words, capitals or not.

export interface Banned {
  readonly en?: string;
  readonly es?: string;
  /** The sentence is let pass when this is in it: it denies the thing, or reports who said it. */
  readonly unless?: string;
  /** Somebody's words, between quotes, are let pass. */
  readonly quotes?: true;
  readonly why: string;
  readonly instead: string;
}

const no = 'not|no|never|nunca|ni|nadie|ningún|ninguna';
const reported =
  '(?:judges?|courts?|ruling|jueza?|jueces|cortes?|decisión)(?: .*)? (?:says?|said|ruled|decided|ordered|dice|dijo|decidió|ordenó)';
const immigration = '(?=.*(?:immigration|deportation|inmigración|deportación))';

const agents = '(?:ICE|(?:immigration |federal |ICE )?(?:agents?|officers?))';
const agentes = '(?:ICE|(?:agentes?|oficial|oficiales)(?: de ICE| de inmigración| federal| federales)?)';
const enter = '(?:come|go|get|enter|arrest|take|detain|force|break|make)';
const entrar = '(?:entrar|arrestar|detener|llevar|forzar)\\p{L}*';
const lawyer = '(?:lawyer|attorney)s?';

export const banned: readonly Banned[] = [
  {
    en: `${agents} (?:(?:can |may |will )?never(?: can| may)?|cannot|can[’']t|can not)(?: ever| legally| just)? ${enter}`,
    es: `${agentes} (?:nunca|jamás) (?:puede|entra|arresta|detiene)\\p{L}*|${agentes} no (?:l[aeo]s? )?(?:puede|podrá)n? (?:nunca |legalmente )?${entrar}`,
    unless: reported,
    why: 'agents may try anyway, and ICE says that Form I-205 is enough to force a door (C2.5)',
    instead: 'what they need (“Officers need a judge’s warrant or your permission”), and that they may try anyway.',
  },
  {
    en: 'no one can (?:enter your|come into your|arrest you|deport you)|you cannot be (?:arrested|deported|detained)',
    es: 'nadie (?:puede|podrá) (?:entrar a su|arrestarl[aeo]|deportarl[aeo])|no l[ao] (?:pueden|podrán) (?:deportar|arrestar aquí)',
    unless: reported,
    why: 'nobody can keep that promise',
    instead: 'what the law asks of officers, and what to do if they do otherwise.',
  },
  {
    en: "you(?: are|[’']re| will be)(?: completely| now)? safe|(?:is|are) (?:a )?safe (?:place|zone|city|haven)s?|nothing (?:can|will) happen to you",
    es: '(?:está|estará|queda|quedará)n? a salvo|(?:está|estará) (?:usted )?segur[oa] (?:aquí|en casa|en Chicago)|(?:es|son) (?:un |una )?(?:lugar|zona|ciudad|refugio)(?:es|s)? segur[oa]s?|no le (?:va a pasar|pasará) nada',
    unless: 'not|no (?:place|one)|ning\\p{L}+|no (?:es|son|está|queda)',
    why: 'no page can promise safety',
    instead: 'what the rule does, and what it does not do.',
  },
  {
    en: `${immigration}.*(?:right to (?:a )?free ${lawyer}|free ${lawyer} in immigration court|(?:court|government) (?:will|must) (?:give|pay|appoint|provide))`,
    es: `${immigration}.*(?:derecho a (?:un |una )?abogad[oa] (?:gratis|gratuit[oa])|abogad[oa]s? (?:gratis|gratuit[oa]s?) en la corte de inmigración|(?:corte|gobierno) (?:le |tiene que |debe )+(?:dar|poner|pagar))`,
    unless: `${no}|some|algun\\p{L}+|asks?|pregunt\\p{L}+`,
    why: 'in immigration court the government does not pay for a lawyer (C3.2)',
    instead: '“You have the right to a lawyer. But the government does not have to pay for one.”',
  },
  {
    en: "judge(?:[’']s)? or (?:an? |the |by an? )?supervisor",
    es: 'juez o (?:de |por )?(?:un |el )?supervisor',
    unless: no,
    why: 'only a judge’s signature lets officers into a home; a supervisor’s does not (C2.3)',
    instead: '“a warrant signed by a judge”.',
  },
  {
    en: 'sanctuary (?:means|protects you)|(?:is|as|in) a sanctuary(?!.* not )',
    es: 'santuario (?:significa|quiere decir|l[aeo] protege)|(?:es|como|en) (?:un |una ciudad )santuario(?!.* no )',
    why: '“sanctuary” is no word of the law, and City law does not bind ICE (C4.3)',
    instead: 'the law’s name, the Welcoming City Ordinance, and that it binds the City, not ICE.',
  },
  {
    en: 'decree (?:bans|stops|forbids|prohibits)|(?:warrantless arrests|arrests without (?:a )?warrants?) are (?:banned|forbidden)',
    es: '(?:decreto|acuerdo)(?: judicial)? (?:prohíbe|impide)|arrestos sin orden (?:están|quedan) prohibidos',
    unless: no,
    why: 'whether the Castañon Nava decree is in force is not known (C2.10)',
    instead: '“A Chicago case, Castañon Nava, limited these arrests. Ask NIJC what the rules are now.”',
  },
  {
    en: 'never show (?:any |your )?(?:documents?|papers?|ID)|show no (?:documents|papers)|never say anything(?! (?:false|untrue|that))',
    es: 'nunca (?:muestre|enseñe) (?:sus |ningún |ninguna )?(?:documentos?|papel|papeles|identificación)(?! fals)|nunca diga nada(?! (?:fals|que no))',
    why: 'drivers, adults with registration papers and people who fear return must, or may need to (C1.6, C1.8, C1.13)',
    instead: 'the exceptions: “If you drive, you must show your license to a police officer who asks for it.”',
  },
  {
    en: 'as of (?:today|now|this writing)',
    es: 'al? día de hoy|hasta el día de hoy|a la fecha de hoy',
    why: 'a page is read long after it is written',
    instead: 'the day: “We checked this on November 22, 2026.”',
  },
  {
    en: 'illegals|illegal (?:aliens?|immigrants?|people|migrants?|workers?)',
    es: '(?:los|las|unos|unas|de|como|hay) ilegales|(?:un|una) ilegal(?! \\p{L}{4})|(?:inmigrante|persona|extranjer[oa]|migrante|trabajador|trabajadora)e?s? ilegal(?:es)?',
    why: 'no person is illegal',
    instead: '“people without papers” · «personas sin documentos».',
  },
  {
    en: 'pursuant|notwithstanding|herein|thereof|aforementioned|inter alia|prima facie|de facto|ipso facto|in absentia|bona fide|per se|i\\.e\\.|e\\.g\\.',
    es: 'de conformidad con|conforme a derecho|susodich[oa]s?|inter alia|prima facie|de facto|ipso facto|in absentia|bona fide|per se',
    why: 'Latin and lawyers’ words are not understood',
    instead: 'the same in everyday words.',
  },
  {
    es: 'la migra|tú|tienes|puedes|debes|vosotros',
    quotes: true,
    why: 'the site says usted, and «agentes de inmigración»; other words only in quotes',
    instead: 'usted tiene · usted puede · agentes de inmigración.',
  },
];
