/** The attribution set, from what annotators write to what is published:
 *  `node tools/make-attribution-set.ts show ID ...`     the text with numbered sentences
 *  `node tools/make-attribution-set.ts check FILE ...`  what is wrong with written files; `--list` shows what they say
 *  `node tools/make-attribution-set.ts convert`         writes `attribution/standoff` and the figures of its README from `attribution/written`
 *  `node tools/make-attribution-set.ts agreement`       the two annotations of the doubled texts against each other
 *  `node tools/make-attribution-set.ts count`           how much there is of what
 *  `node tools/make-attribution-set.ts polnear DIR`     the set in the form of PolNeAR, outermost attributions only */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { agreementTable } from './attribution/agreement.ts';
import { countTable } from './attribution/counts.ts';
import { idsIn, numberedText, ROOT, readWrittenFile } from './attribution/folder.ts';
import { writePolnear } from './attribution/polnear.ts';
import { writeStandoff } from './attribution/standoff.ts';

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
const [command, ...rest] = positionals;
if (command === 'show') for (const id of rest) show(id);
else if (command === 'check') process.exitCode = check(rest);
else if (command === 'convert') process.exitCode = convert();
else if (command === 'agreement') console.log(agreementTable().join('\n'));
else if (command === 'count') console.log(countTable().join('\n'));
else if (command === 'polnear' && rest[0] !== undefined) console.log(`${writePolnear(rest[0])} attributions written`);
else throw new Error('One of: show ID ..., check FILE ..., convert, agreement, count, polnear DIR');

function show(id: string): void {
  const { text, starts } = numberedText(id);
  console.log(`=== ${id}`);
  starts.forEach((start, index) => {
    const sentence = text.slice(start, starts[index + 1] ?? text.length);
    console.log(`@${index} ${sentence.trimEnd()}${sentence.endsWith('\n\n') ? '\n' : ''}`);
  });
}

function check(files: readonly string[]): number {
  let wrong = 0;
  for (const file of files) {
    const id = basename(file, '.txt');
    const { attributions, faults } = readWrittenFile(id, file);
    wrong += faults.length;
    for (const fault of faults) console.log(`${id}: ${fault}`);
    if (values.list) console.log(writeStandoff(numberedText(id).text, attributions));
    console.log(`${id}: ${attributions.length} attributions, ${faults.length} faults`);
  }
  return wrong > 0 ? 1 : 0;
}

function convert(): number {
  let wrong = 0;
  const ids = idsIn('written');
  for (const id of ids) {
    const { attributions, faults } = readWrittenFile(id, join(ROOT, 'written', `${id}.txt`));
    wrong += faults.length;
    for (const fault of faults) console.log(`${id}: ${fault}`);
    if (faults.length === 0)
      writeFileSync(join(ROOT, 'standoff', `${id}.tsv`), writeStandoff(numberedText(id).text, attributions));
  }
  if (wrong === 0) fillReadme();
  console.log(`${ids.length} written files, ${wrong} faults`);
  return wrong > 0 ? 1 : 0;
}

/** The README gives what the files give; a test holds them together. */
function fillReadme(): void {
  const path = join(ROOT, 'README.md');
  const block = (name: string, lines: readonly string[]) =>
    `<!-- ${name} -->\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n<!-- end -->`;
  const filled = readFileSync(path, 'utf8')
    .replace(/<!-- counts -->.*?<!-- end -->/su, () => block('counts', countTable()))
    .replace(/<!-- agreement -->.*?<!-- end -->/su, () => block('agreement', agreementTable()));
  writeFileSync(path, filled);
}
