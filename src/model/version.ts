/** The version of Crossread, as package.json has it (a test compares). Stands in every output: the same input and version
 *  give the same bytes. */
export const VERSION = '0.1.0';

/** Counts up when a field of the published JSON changes its meaning or goes away; new fields do not count. */
export const SCHEMA = 1;
