/** ONE DEED BY SEVERAL VERBS: what one report tells as resigning another tells as quitting. Dictionary forms, general press English. Only verbs
 *  of which each says what the other says wherever they stand: a verb with a second meaning (“charge”, “lift”, “hold”) is in no row. */
export interface DeedRow {
  /** Never reused, never renamed. */
  readonly id: string;
  readonly verbs: readonly string[];
  /** Two sentences that say the same, and one with a verb that says another thing. */
  readonly example: readonly [string, string, string];
}

const row = (id: string, verbs: string, ...example: readonly [string, string, string]): DeedRow => ({
  id,
  verbs: verbs.split(' '),
  example,
});

export const DEEDS: readonly DeedRow[] = [
  row('raise', 'raise increase', 'Norland raised the fee.', 'Norland increased the fee.', 'Norland waived the fee.'),
  row('rise', 'rise increase climb', 'The fee rose.', 'The fee climbed.', 'The fee fell.'),
  row('lower', 'lower reduce', 'Norland lowered the fee.', 'Norland reduced the fee.', 'Norland scrapped the fee.'),
  row('resign', 'resign quit', 'The mayor resigned.', 'The mayor quit.', 'The mayor spoke.'),
  row('telephone', 'telephone phone', 'She telephoned Dane.', 'She phoned Dane.', 'She met Dane.'),
  row('begin', 'begin start commence', 'Talks began.', 'Talks started.', 'Talks stalled.'),
  row('stop', 'stop halt', 'Norland stopped the ferry.', 'Norland halted the ferry.', 'Norland searched the ferry.'),
  row('buy', 'buy purchase', 'Dane bought the mill.', 'Dane purchased the mill.', 'Dane rented the mill.'),
  row('allow', 'allow permit', 'Norland allowed it.', 'Norland permitted it.', 'Norland noticed it.'),
  row('forbid', 'ban bar forbid prohibit outlaw', 'They banned nets.', 'They outlawed nets.', 'They tested nets.'),
  row('hurt', 'hurt injure wound', 'Nine were hurt.', 'Nine were injured.', 'Nine were killed.'),
  row('free', 'free release liberate', 'The crew was freed.', 'The crew was released.', 'The crew was fined.'),
  row('dismiss', 'sack dismiss', 'They sacked the coach.', 'They dismissed the coach.', 'They praised the coach.'),
  row('delay', 'postpone delay defer', 'They postponed it.', 'They delayed it.', 'They cancelled it.'),
  row('repair', 'repair mend fix', 'They repaired it.', 'They fixed it.', 'They sold it.'),
  row('build', 'build construct erect', 'They built a wall.', 'They erected a wall.', 'They painted a wall.'),
  row('vanish', 'vanish disappear', 'He vanished.', 'He disappeared.', 'He returned.'),
  row('help', 'help assist aid', 'She helped them.', 'She assisted them.', 'She watched them.'),
  row('inspect', 'inspect examine', 'They inspected it.', 'They examined it.', 'They sealed it.'),
  row('happen', 'happen occur', 'It happened at noon.', 'It occurred at noon.', 'It ended at noon.'),
  row('appoint', 'appoint name', 'They appointed Dane.', 'They named Dane.', 'They fined Dane.'),
  row('reveal', 'reveal disclose', 'She revealed the sum.', 'She disclosed the sum.', 'She doubled the sum.'),
  row('flee', 'flee escape', 'They fled.', 'They escaped.', 'They stayed.'),
  row('reject', 'reject dismiss', 'The court rejected it.', 'The court dismissed it.', 'The court heard it.'),
  row('disagree', 'disagree dissent', 'Two disagreed.', 'Two dissented.', 'Two applauded.'),
  row('annul', 'annul nullify invalidate', 'They annulled it.', 'They nullified it.', 'They praised it.'),
  row('restore', 'restore reinstate', 'They restored it.', 'They reinstated it.', 'They abolished it.'),
  row('leave', 'leave depart', 'They left.', 'They departed.', 'They waited.'),
  row('kidnap', 'kidnap abduct', 'They kidnapped her.', 'They abducted her.', 'They thanked her.'),
  row('set up', 'found establish', 'She founded a school.', 'She established a school.', 'She left a school.'),
];

const OF: ReadonlyMap<string, readonly string[]> = DEEDS.reduce((all, { id, verbs }) => {
  for (const verb of verbs) all.set(verb, [...(all.get(verb) ?? []), id]);
  return all;
}, new Map<string, readonly string[]>());

/** Whether two verbs, in their dictionary forms, say one deed. */
export function isOneDeed(a: string, b: string): boolean {
  return a === b || (OF.get(a) ?? []).some((id) => OF.get(b)?.includes(id) === true);
}
