/** One thing to read, as it came from a file, standard input or the library's user. */
export interface Input {
  /** As the user named it; shown in every message and citation. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The character set that came beside the bytes (a header); a byte order mark and valid UTF-8 count more. */
  readonly charset?: string;
  /** Where the bytes came from in the end, for what was fetched; `file` is the address as it was listed. */
  readonly url?: string;
}

/** Something that could not be read, and the way out. */
export interface Failure {
  readonly file: string;
  /** A name that programs can rely on: `empty`, `binary`, `no-permission`, `too-large` … */
  readonly kind: string;
  /** What is wrong with which input, and what to do. */
  readonly message: string;
}
