import { HOSTILE_ACTS } from '../lexicon/parties.ts';
import type { Clue } from './clue.ts';
import type { Draft } from './draft.ts';
import { actorAt, type Evidence, evidence, type PartyScene } from './party-scene.ts';
import { isSeatClue } from './party-speaks.ts';
import { leadOf, saidSubject, toldBefore } from './subjects.ts';

/** “In Norland, Prime Minister Orla Dane …”, also from an earlier sentence of the block. */
export function frame(scene: PartyScene, clue: Clue): Evidence | null {
  const line = scene.lines[clue.line];
  for (let index = clue.line; index >= 0 && index > clue.line - 4; index--) {
    const other = scene.lines[index];
    if (other === undefined || other.sentence.block !== line?.sentence.block) break;
    const limit = index === clue.line ? Math.min(clue.first, 6) : 4;
    for (let at = 0; at < limit; at++) {
      if (other.words[at]?.lower !== 'in') continue;
      const name = (scene.byLine[index] ?? []).find(
        (one) => one.first === at + 1 && (one.kind === 'state' || one.kind === 'place'),
      );
      if (name === undefined) continue;
      return evidence(
        scene,
        clue,
        scene.drafts.stateOf(name) ?? (isMetonym(scene, name.key) ? name.key : null),
        'frame',
      );
    }
  }
  return null;
}

/** A city that elsewhere in the scene.report acts as a government. */
function isMetonym(scene: PartyScene, key: string): boolean {
  return scene.stateNames.has(key);
}

/** “Officials said Norland had answered”: they speak for it. */
export function content(scene: PartyScene, clue: Clue): Evidence | null {
  const line = scene.lines[clue.line];
  if (line === undefined) return null;
  const said = saidSubject(line, clue) ?? toldBefore(line, clue, scene.cluesBy[clue.line] ?? []);
  if (said === null) return null;
  if (HOSTILE_ACTS.has(line.tokens[said.verb]?.lemma ?? '')) return null;
  const draft = actorAt(scene, clue.line, said.subject);
  // “denied that any Norlandic official had been there”
  if (draft === null || !/^(?:state|organisation|unnamed)$/u.test(draft.kind)) return null;
  return evidence(scene, clue, scene.parties.get(draft)?.party ?? null, 'content');
}

/** The party whose words or acts the sentence before tells, in the same block; for a seat, the sentence itself. */
export function passage(scene: PartyScene, clue: Clue): Evidence | null {
  const line = scene.lines[clue.line];
  for (let back = isSeatClue(clue) || clue.rule === 'government' ? 0 : 1; back < 2; back++) {
    const before = scene.lines[clue.line - back];
    if (line === undefined || before === undefined || before.sentence.block !== line.sentence.block) return null;
    const lead = leadOf(before, scene.cluesBy[clue.line - back] ?? []);
    if (back === 0 && (lead === null || lead.first > clue.first)) continue;
    const draft =
      lead === null ? whoseAct(scene, clue.line - back) : lead === clue ? null : (scene.drafts.of.get(lead) ?? null);
    const found = evidence(scene, clue, draft === null ? null : (scene.parties.get(draft)?.party ?? null), 'passage');
    if (found !== null) return found;
  }
  return null;
}

/** Where the subject is no actor: whose it is, or by whom it was done. */
function whoseAct(scene: PartyScene, index: number): Draft | null {
  const tokens = scene.lines[index]?.tokens ?? [];
  const root = tokens.findIndex((token) => token.relation === 'root');
  const agent = tokens.findIndex((token) => token.head === root && token.relation === 'obl:agent');
  const subject = tokens.findIndex((token) => token.head === root && token.relation.startsWith('nsubj'));
  return (agent < 0 ? null : actorAt(scene, index, agent)) ?? (subject < 0 ? null : actorAt(scene, index, subject));
}
