// Typst, as this project uses it: from a layout and its data to a PDF that a screen reader can read (PDF/UA-1).
// Refuses whatever Typst warns of: an unknown font, say, gives a file without text that still calls itself accessible.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Why a flyer cannot be printed, in the compiler's or the layout's words. */
export class PrintError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PrintError';
  }
}

export interface Printed {
  readonly pdf: Buffer;
  readonly pages: number;
  /** All pages, one under the other, as a picture. */
  svg(): string;
}

/** Prints a layout, `print/layouts/<name>.typ`, with its data. The same data give the same bytes. */
export type Print = (layout: string, data: object) => Printed;

interface Said {
  readonly shortDiagnostics: readonly { readonly message: string; readonly hints?: readonly string[] }[];
}

/**
 * Starts the compiler once for many sheets. It sees the fonts of print/fonts alone, so that no machine's own leak in.
 * @param root the project's folder
 */
export function printer(root: string): Print {
  const home = path.join(root, 'print');
  const fontBlobs = readdirSync(path.join(home, 'fonts'))
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => readFileSync(path.join(home, 'fonts', name)));
  const compiler = NodeCompiler.create({ workspace: home, fontArgs: [{ fontBlobs }] });
  const refuse = (said: Said | null) => {
    const messages = said?.shortDiagnostics.map(({ message, hints = [] }) => [message, ...hints].join(' ')) ?? [];
    if (messages.length) throw new PrintError(messages.join('; '));
  };

  return (layout, data) => {
    const run = compiler.compile({
      mainFilePath: path.join(home, 'layouts', `${layout}.typ`),
      inputs: { data: JSON.stringify(data) },
    });
    refuse(run.takeDiagnostics());
    refuse(run.takeWarnings());
    const document = run.result;
    if (!document) throw new PrintError('the compiler gave neither a file nor a reason');
    try {
      return {
        pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }),
        pages: document.numOfPages,
        svg: () => compiler.plainSvg(document),
      };
    } catch (error) {
      throw new PrintError(`not accessible as PDF/UA-1: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
