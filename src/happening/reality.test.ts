import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExample } from '../../test/example.ts';
import { loadLexicon } from '../load.ts';
import type { Reality } from '../model/happening.ts';

const lexicon = loadLexicon();

/** The reality of the trigger in brackets. */
const CASES: Readonly<Record<Reality, readonly string[]>> = {
  happened: [
    '{|Norland} [struck] nine camps on Monday.',
    'The [strikes] on {|Sudmark} killed nine people.',
    '{|Norland} began to [withdraw] its troops.',
    '{|Norland} condemned the [attack] on {|Sudmark}.',
    '{|Norland} tried to [strike] nine camps.',
    '{|Sudmark} said that {|Norland} had [shelled] a village.',
    '{|Sudmark} accused {|Norland} of [breaking] the truce.',
    '{|Norland} stopped its [strikes] on {|Sudmark}.',
    'The 15 pages of the memos include details not included in the former director’s book and were [released] by {|Norland} on Thursday night.',
    '{|Norland} was not impressed by the [attack] on {|Sudmark}.',
    'Fresh [clashes] broke out on Friday.',
    'The ministry announced the [arrest] of two men.',
    'Orla Dane became the first leader to [visit] {|Sudmark}.',
    'Thieves [stole] nearly all the jewels on Thursday.',
  ],
  ongoing: ['{|Norland} is [shelling] the village.', 'The [closure] of the border remains in force.'],
  planned: [
    '{|Norland} will [release] 20 prisoners.',
    '{|Norland} plans to [withdraw] its troops.',
    '{|Norland} agreed to [halt] its strikes.',
    '{|Norland} said it would [release] 20 prisoners.',
    '{|Norland} is about to [deploy] its troops.',
  ],
  possible: [
    '{|Norland} may [strike] nine camps.',
    'If {|Norland} [struck] the camps, war would come.',
    '{|Sudmark} urged {|Norland} to [release] 20 prisoners.',
    '{|Norland} called for [talks] with {|Sudmark}.',
    'There is a risk of an [attack] on {|Sudmark}.',
    '{|Norland} tried to [mediate] between {|Sudmark} and {|Estland}.',
    'Any further [attack] on {|Norland} would be an act of war.',
    '{|Norland} threatened to [strike] nine camps.',
    '{|Norland} demanded the [resignation] of {|Orla Dane}.',
    'Voters support [banning] the ships.',
    'Thieves nearly [stole] the jewels.',
    'Orla Dane would be the first leader to [visit] {|Sudmark}.',
  ],
  denied: [
    '{|Norland} did not [strike] the camps.',
    'No such [meeting] was held or planned.',
    '{|Norland} denied that it had [attacked] {|Sudmark}.',
    '{|Norland} refused to [release] the prisoners.',
    'There were no [talks] between {|Norland} and {|Sudmark}.',
    '{|Norland} was not [involved] in drafting the deal.',
    'There was no direct [contact] between {|Norland} and {|Sudmark}.',
    '{|Norland} failed to [release] the prisoners.',
    '{|Norland} has ruled out [talks] with {|Sudmark}.',
    '{|Norland} never [met] {|Sudmark} in May.',
    'Police foiled an [attack] on the port.',
    '{|Orla Dane} has avoided directly [criticising] {|Ivo Marsh}.',
    'Neither {|Norland} nor {|Sudmark} [attacked] the town.',
    '{|Sudmark} denied a report by a broadcaster in the north that {|Norland} had [brokered] the truce.',
    '{|Sudmark} rejected the claim that {|Norland} had [brokered] the truce.',
  ],
};

for (const [reality, examples] of Object.entries(CASES)) {
  for (const example of examples) {
    test(`${reality}: ${example}`, () => {
      const { marked, tellings } = readExample(example, lexicon);
      const trigger = marked.find((mark) => mark.startsWith('['))?.slice(1, -1) ?? '';
      const text = example.replace(/[{}[\]]|\|/gu, '');
      const told = tellings.filter(({ trigger: { start, end } }) => text.slice(start, end) === trigger.split(' ')[0]);
      assert.deepEqual(
        told.map((one) => one.reality),
        [reality],
      );
    });
  }
}
