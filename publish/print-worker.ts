// A worker thread that prints flyers: a layout with its data in; a PDF, its pages, and a picture if one is asked for out.
import { parentPort, workerData } from 'node:worker_threads';
import { PrintError, printer } from '#lib/print/compiler.ts';
import { previewOf } from '#lib/print/preview.ts';

export interface PrintJob {
  readonly layout: string;
  readonly data: object;
  /** The size of a page, in points, when its picture is wanted. */
  readonly picture?: { readonly width: number; readonly height: number };
}

export type PrintAnswer =
  | { readonly pdf: Uint8Array; readonly pages: number; readonly png?: Uint8Array }
  /** Why it cannot be printed. */
  | { readonly problem: string };

const print = printer((workerData as { root: string }).root);

async function answer({ layout, data, picture }: PrintJob): Promise<PrintAnswer> {
  try {
    const { pdf, pages, svg } = print(layout, data);
    return picture ? { pdf, pages, png: (await previewOf(svg(), picture)).png } : { pdf, pages };
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    return { problem: error.message };
  }
}

parentPort?.on('message', async (job: PrintJob) => parentPort?.postMessage(await answer(job)));
