/** What stands on printed pages, before anybody has said what belongs together. */

/** Letters that a program printed in one go: a line, a word, or one letter. Lengths are points, from the left and upper edge of the page. */
export interface PrintedPiece {
  readonly words: string;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  /** Whether they run from left to right along the page: a stamp up the margin does not. */
  readonly level: boolean;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PrintedPiece[];
}

/** What a file says of itself; often the name of a program, a template or a clerk. */
export interface PrintedAbout {
  readonly title: string | null;
  readonly author: string | null;
  /** When the file was made, as it is written there: “D:20310510140500+02'00'”. */
  readonly made: string | null;
}

export type PdfAnswer =
  | ({ readonly failure: null; readonly pages: readonly PrintedPage[]; readonly inAll: number } & PrintedAbout)
  | { readonly failure: 'encrypted' | 'broken-pdf' | 'too-large-unpacked' | 'too-slow' };
