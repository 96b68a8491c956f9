// The one map from the names that MDX may use to the components that draw them.
import { getMDXComponent } from '@contentlayer2/core/client';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import type { LocaleCode } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import type { Inline } from '#lib/content/blocks.ts';
import { quoteOf } from '#lib/content/quotes.ts';
import { allHelp, type Document, documentById, helpById, phraseById, quotedWords } from '#lib/content/repository.ts';
import { documentLink, type MdxAttributes, type MdxName } from '#lib/content/vocabulary.ts';
import { pagePath } from '#lib/site/address.ts';
import { correctionsUrl } from '#lib/site/settings.ts';
import { FlyerList } from './print/flyer-list.tsx';
import { FlyerMaker } from './print/flyer-maker.tsx';
import { ChangeList } from './rights/change-list.tsx';
import { Claim } from './rights/claim.tsx';
import { CodeList } from './rights/code-list.tsx';
import { Do, DoDont, Dont } from './rights/do-dont.tsx';
import { Flow, FlowStep } from './rights/flow.tsx';
import { Fold } from './rights/fold.tsx';
import { FreshnessBoard } from './rights/freshness-board.tsx';
import { HelpCard } from './rights/help-card.tsx';
import { Lead } from './rights/lead.tsx';
import { Note } from './rights/note.tsx';
import { Overdue } from './rights/overdue.tsx';
import { Paper, Part } from './rights/paper.tsx';
import { PhoneLink } from './rights/phone-link.tsx';
import { PhraseList } from './rights/phrase-list.tsx';
import { RightsCard } from './rights/rights-card.tsx';
import { Say } from './rights/say.tsx';
import { Sheet } from './rights/sheet.tsx';
import { Call, Field, Group, Repeat } from './rights/sheet-parts.tsx';
import { SourceList } from './rights/source-list.tsx';
import { MarkdownTable, Table } from './rights/table.tsx';
import { TermList } from './rights/term-list.tsx';
import { Tile, Tiles } from './rights/tiles.tsx';
import { Timeline } from './rights/timeline.tsx';
import { Write } from './rights/write.tsx';
import { ApiFiles } from './site/api-files.tsx';
import { LeaveNoTrace } from './site/leave-no-trace.tsx';
import { OneFile } from './site/one-file.tsx';
import { PageAddresses } from './site/page-addresses.tsx';
import { SaveOffline } from './site/save-offline.tsx';
import { SiteIndex } from './site/site-index.tsx';
import { SiteSearch } from './site/site-search.tsx';

interface PageContext {
  locale: LocaleCode;
  t: Translate;
}

type MdxComponents = {
  [Name in MdxName]: ComponentType<MdxAttributes<Name> & { children: ReactNode }>;
};

/** Path of `doc:attorney#bond` in the reader's language; any other address as it stands. */
function resolve(url: string, locale: LocaleCode): string {
  const [, id, anchor] = documentLink.exec(url) ?? [];
  return id ? pagePath(locale, documentById(locale, id).slug, anchor) : url;
}

function componentsFor({ locale, t }: PageContext) {
  // An expired entry is withheld, everywhere: better no number than a wrong one.
  const allNumbers = <a href={resolve('doc:help', locale)}>{t('help.all')}</a>;
  const components: MdxComponents = {
    Lead,
    Claim: (props) => <Claim {...(props as typeof props & { number: string })} t={t} />,
    Quote: (props) => {
      const { claim, number, first } = props as typeof props & { number: string; first?: string };
      return (
        <Claim id={claim} number={number} {...(first && { first })} t={t}>
          <Line inlines={quotedWords(locale, quoteOf(props))} locale={locale} draw={components} />
        </Claim>
      );
    },
    Say: ({ phrase }) => <Say phrase={phraseById(phrase)} locale={locale} t={t} />,
    DoDont,
    Do: (props) => <Do t={t} {...props} />,
    Dont: (props) => <Dont t={t} {...props} />,
    Note,
    Table,
    In: ({ lang, children }) => <span lang={lang}>{children}</span>,
    Phone: ({ of, phone = '1' }) => {
      const entry = helpById(of);
      const number = entry?.phones[Number(phone) - 1];
      if (!entry || !number) return allNumbers;
      return (
        <>
          <PhoneLink phone={number} expires={entry.expires} />
          <Overdue kind="help" checked={entry.verified} locale={locale} t={t} />
        </>
      );
    },
    HelpCard: ({ of }) => {
      const entry = helpById(of);
      return entry ? <HelpCard entry={entry} locale={locale} t={t} /> : allNumbers;
    },
    HelpList: () => allHelp().map((entry) => <HelpCard key={entry.id} entry={entry} locale={locale} t={t} />),
    SourceList: () => <SourceList locale={locale} t={t} />,
    PhraseList: () => <PhraseList locale={locale} t={t} />,
    RightsCard: () => <RightsCard locale={locale} t={t} />,
    TermList: () => <TermList locale={locale} t={t} />,
    Timeline: () => <Timeline locale={locale} t={t} />,
    ChangeList: () => <ChangeList locale={locale} t={t} />,
    CodeList: () => <CodeList locale={locale} />,
    FlyerList: () => <FlyerList locale={locale} t={t} />,
    FlyerMaker: ({ of }) => <FlyerMaker id={of} locale={locale} t={t} />,
    FreshnessBoard: () => <FreshnessBoard locale={locale} t={t} />,
    SiteSearch: () => <SiteSearch t={t} />,
    SiteIndex: () => <SiteIndex locale={locale} t={t} />,
    Corrections: () => (
      <p>{correctionsUrl ? <a href={correctionsUrl.href}>{t('corrections.tell')}</a> : t('corrections.none')}</p>
    ),
    SaveOffline: () => <SaveOffline locale={locale} t={t} />,
    LeaveNoTrace: () => <LeaveNoTrace t={t} />,
    OneFile: () => <OneFile locale={locale} t={t} />,
    PageAddresses: () => <PageAddresses locale={locale} t={t} />,
    ApiFiles,
    Tiles,
    Tile: ({ to, icon, children }) => (
      <Tile href={resolve(`doc:${to}`, locale)} icon={icon}>
        {children}
      </Tile>
    ),
    Paper,
    Part,
    Flow,
    FlowStep,
    Fold,
    Sheet: (props) => <Sheet t={t} {...props} />,
    Group,
    Call: ({ of, ...props }) => <Call entry={helpById(of)} otherwise={allNumbers} locale={locale} t={t} {...props} />,
    Field,
    Write,
    // Sent, not read here: components/views/share-view.tsx shows them.
    Message: () => null,
    Sms: () => null,
    Repeat: (props) => <Repeat t={t} {...props} />,
  };
  return {
    ...components,
    table: MarkdownTable,
    a: ({ href = '', className, children }: { href?: string; className?: string; children?: ReactNode }) => (
      <a href={resolve(href, locale)} className={className}>
        {children}
      </a>
    ),
  };
}

/** A line of another page, drawn as that page draws it; its own source marks stay there. */
function Line({ inlines, locale, draw }: { inlines: readonly Inline[]; locale: LocaleCode; draw: MdxComponents }) {
  return inlines.map((inline, place): ReactNode => {
    if (inline.type === 'text') return inline.text;
    const words = <Line inlines={inline.children} locale={locale} draw={draw} />;
    if (inline.type === 'link') return <a key={place} href={resolve(inline.to, locale)} children={words} />;
    if (inline.type !== 'inline') {
      const Tag = inline.type === 'strong' ? 'strong' : 'em';
      return <Tag key={place}>{words}</Tag>;
    }
    if (inline.name === 'In')
      return (
        <span key={place} lang={inline.attributes.lang}>
          {words}
        </span>
      );
    if (inline.name === 'Phone')
      return <draw.Phone key={place} of={inline.attributes.of ?? ''} phone={inline.attributes.phone} children={null} />;
    return <Fragment key={place}>{words}</Fragment>;
  });
}

/** A document's words, drawn. */
export function Mdx({ document, locale, t }: PageContext & { document: Document }) {
  const Content = getMDXComponent(document.code);
  return <Content components={componentsFor({ locale, t })} />;
}
