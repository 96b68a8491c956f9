// Everything under content/ as its authors wrote it. Reads the disk for checking, as recordings.ts does for
// content/audio; what the pages are made from comes through repository.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isLocale, type LocaleCode, localeCodes, locales, officerLocale } from '#i18n/locales.ts';
import { ledgerPath } from './editions.ts';
import { type MdxFile, readMdx } from './mdx-file.ts';
import type { Problem } from './problem.ts';
import { isRecording, type RecordingFiles, readRecordings } from './recordings.ts';
import { type DataKind, type DocumentKind, dataFolders, documentFolders, type Term, termSchema } from './schema.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface DocumentFiles {
  readonly kind: DocumentKind;
  /** The folder's name, which is the document's id. */
  readonly id: string;
  /** Path of the folder from the project's root. */
  readonly folder: string;
  readonly facts: YamlFile | undefined;
  readonly pages: Readonly<Partial<Record<LocaleCode, MdxFile>>>;
}

export interface DataFile {
  readonly kind: DataKind;
  /** The file's name without its ending, which is the entry's id. */
  readonly id: string;
  readonly file: YamlFile;
}

export interface ContentTree {
  readonly documents: readonly DocumentFiles[];
  readonly data: readonly DataFile[];
  readonly recordings: readonly RecordingFiles[];
  /** Codes and editions; absent before the first `npm run editions`. */
  readonly ledger: YamlFile | undefined;
  /** Files that have no place in content/. */
  readonly problems: readonly Problem[];
}

const kindByFolder = <Kind extends string>(folders: Record<Kind, string>) =>
  new Map(Object.entries(folders).map(([kind, folder]) => [folder as string, kind as Kind]));
const documentKindOf = kindByFolder<DocumentKind>(documentFolders);
const dataKindOf = kindByFolder<DataKind>(dataFolders);

function misplaced(file: string): Problem {
  return {
    file,
    found: 'a file that nothing reads',
    expected: `${Object.values(documentFolders).join(', ')}: a folder with facts.yml and ${localeCodes.map((code) => `${code}.mdx`).join(', ')}; ${Object.values(dataFolders).join(', ')}: one .yml file an entry; audio: <phrase>.${officerLocale}.mp3, and a .yml of the same name`,
    mend: 'move it to where it belongs, correct its name, or take it out of content/.',
  };
}

/** The glossary alone, for compiling pages. Terms of the wrong shape are left out: the check reports them. */
export function readTerms(root: string): Term[] {
  const folder = join(root, 'content', dataFolders.term);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name) => termSchema.safeParse(readYaml(name, readFileSync(join(folder, name), 'utf8')).value).data ?? []);
}

/**
 * Reads a content folder.
 * @param root the project's folder; `content/` is looked for in it
 * @throws when there is no content folder
 */
export function readContent(root: string): ContentTree {
  const folder = join(root, 'content');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

  const documents = new Map<
    string,
    {
      kind: DocumentKind;
      id: string;
      folder: string;
      facts: YamlFile | undefined;
      pages: Partial<Record<LocaleCode, MdxFile>>;
    }
  >();
  const data: DataFile[] = [];
  let ledger: YamlFile | undefined;
  const problems: Problem[] = [];

  for (const path of paths) {
    const [, group = '', ...rest] = path.split('/');
    const name = basename(path);
    const documentKind = documentKindOf.get(group);
    const dataKind = dataKindOf.get(group);
    const read = () => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
    if (isRecording(path)) continue;
    if (path === ledgerPath) {
      ledger = readYaml(path, read());
      continue;
    }

    if (documentKind && rest.length === 2) {
      const id = rest[0] as string;
      const key = `${group}/${id}`;
      const document = documents.get(key) ?? {
        kind: documentKind,
        id,
        folder: `content/${key}`,
        facts: undefined,
        pages: {},
      };
      documents.set(key, document);
      const locale = name.replace(/\.mdx$/, '');
      if (name === 'facts.yml') document.facts = readYaml(path, read());
      else if (name.endsWith('.mdx') && isLocale(locale)) document.pages[locale] = readMdx(path, read());
      else if (!(name.endsWith('.mdx') && locale in locales)) problems.push(misplaced(path));
    } else if (dataKind && rest.length === 1 && name.endsWith('.yml')) {
      data.push({ kind: dataKind, id: name.replace(/\.yml$/, ''), file: readYaml(path, read()) });
    } else problems.push(misplaced(path));
  }
  return { documents: [...documents.values()], data, recordings: readRecordings(root), ledger, problems };
}
