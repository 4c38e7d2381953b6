/** The library: everything a user may import, by name. Offsets count UTF-16 code units, half-open.
 *
 *    import { answer, answerText, compare, loadLexicon, readReports, understand } from 'crossread';
 *
 *    const lexicon = loadLexicon();
 *    const { reports, failures } = readReports([{ file: 'post.html', bytes }]);
 *    const story = compare(understand(reports, lexicon), lexicon);
 *    console.log(answerText(answer('Who brokered the truce?', story), story));
 *
 *  Reports that come and go belong into a case, which keeps what it has worked out:
 *
 *    const river = openCase(lexicon);
 *    river.add(reports);
 *    console.log(answerText(answer('Who brokered the truce?', river.story()), river.story()));
 */
export { type Case, type Change, openCase } from './case.ts';
export { type Fault, verifyAnswer } from './cite/verify.ts';
export { type Exported, type ExportKind, exportStory } from './export/export.ts';
export type { FormOptions, StoryForm } from './form/form.ts';
export { engineName } from './kept/engine.ts';
export { type Added, type KeptCase, openKept, type Rebuilt } from './kept/kept.ts';
export type { Lexicon } from './lexicon/lexicon.ts';
export { loadLexicon } from './load.ts';
export type * from './model/actor.ts';
export type * from './model/analysis.ts';
export type * from './model/answer.ts';
export type * from './model/claim.ts';
export type * from './model/cluster.ts';
export type * from './model/correction.ts';
export type * from './model/happening.ts';
export type * from './model/input.ts';
export type * from './model/mention.ts';
export type * from './model/report.ts';
export type * from './model/sentence.ts';
export type * from './model/span.ts';
export type * from './model/statement.ts';
export type * from './model/story.ts';
export { SCHEMA, VERSION } from './model/version.ts';
export { analyse, answer, check, compare, readReports, understand, understandAlone, write } from './pipeline.ts';
export { openPostgres } from './store/postgres.ts';
export { openSqlite } from './store/sqlite.ts';
export type { Store } from './store/store.ts';
export { findStories } from './stream/stories.ts';
export { answerHtml } from './write/html.ts';
export { answerJson, caseJson, caseLine } from './write/json.ts';
export { answerMarkdown } from './write/markdown.ts';
export { answerText } from './write/text.ts';
