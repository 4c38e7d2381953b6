/** What a user knows better. */
export interface Corrections {
  /** Pairs of reports, each by its id or its file, that are not one origin whatever words, agency or quotation they share. */
  readonly apart?: readonly (readonly [string, string])[];
}
