/** Runs in a thread of its own (`pdf-guard.ts` starts it): the bytes of a PDF to what is printed on its pages. Nothing here decides
 *  what belongs together. */
import { parentPort } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { PdfAnswer, PrintedPage, PrintedPiece } from './print.ts';

export interface PdfOrder {
  readonly bytes: Uint8Array;
  /** Pages. */
  readonly most: number;
}

parentPort?.on('message', async ({ bytes, most }: PdfOrder) => {
  parentPort?.postMessage(await readPages(bytes, most).catch((error: unknown) => failureOf(error)));
});

async function readPages(bytes: Uint8Array, most: number): Promise<PdfAnswer> {
  const document = await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true });
  try {
    const { info } = await document.getMetadata();
    const about = info as Readonly<Record<string, unknown>>;
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, most); number++) {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item ? placed(item.str, item.width, item.transform, transform) : [],
      );
      pages.push({ width, height, pieces });
      page.cleanup();
    }
    return {
      failure: null,
      pages,
      inAll: document.numPages,
      title: word(about.Title),
      author: word(about.Author),
      made: word(about.CreationDate),
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Turned to the page as it is looked at: from its left and upper edge. Empty pieces only end lines. */
function placed(
  words: string,
  width: number,
  text: readonly number[],
  view: readonly number[],
): readonly PrintedPiece[] {
  if (words === '') return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = text;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  return [
    {
      words,
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      width,
      size: Math.hypot(va * c + vc * d, vb * c + vd * d),
      level: Math.abs(vb * a + vd * b) < 0.02 * Math.hypot(a, b) && va * a + vc * b > 0,
    },
  ];
}

function word(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function failureOf(error: unknown): PdfAnswer {
  const name = error instanceof Error ? error.name : '';
  return { failure: name === 'PasswordException' ? 'encrypted' : 'broken-pdf' };
}
