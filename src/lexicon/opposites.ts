/** OPPOSITES: pairs of words of which one stretch says one and another says the other, so that both cannot be so of the same thing at the
 *  same time. Dictionary forms; general English, no words of a field. Used where everything around the pair is alike: alone such a pair
 *  proves nothing (two different taxes can rise and fall). */

export interface OppositeRow {
  readonly id: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Two sentences that differ in the pair alone. */
  readonly example: readonly [string, string];
}

const words = (text: string): readonly string[] => text.split(' ');

export const OPPOSITES: readonly OppositeRow[] = [
  {
    id: 'lasting',
    one: words('permanent permanently indefinite indefinitely forever lasting'),
    other: words('temporary temporarily provisional provisionally interim briefly short-term'),
    example: ['The road is closed permanently.', 'The road is closed temporarily.'],
  },
  {
    id: 'more and less',
    one: words('rise increase grow climb raise expand gain jump soar surge swell widen enlarge'),
    other: words('fall decrease shrink drop lower decline reduce lose plunge sink dwindle narrow cut halve'),
    example: ['The price rose in May.', 'The price fell in May.'],
  },
  {
    id: 'stronger and weaker',
    one: words('strengthen tighten reinforce toughen bolster harden'),
    other: words('weaken loosen relax ease soften undermine'),
    example: ['The bill strengthens the rules.', 'The bill weakens the rules.'],
  },
  {
    id: 'success',
    one: words('succeed success successful successfully'),
    other: words('fail failure unsuccessful unsuccessfully collapse founder'),
    example: ['The talks succeeded.', 'The talks failed.'],
  },
  {
    id: 'winning',
    one: words('win victory winner'),
    other: words('lose defeat loser'),
    example: ['The party won the vote.', 'The party lost the vote.'],
  },
  {
    id: 'open and closed',
    one: words('open reopen unlock'),
    other: words('close shut lock closure'),
    example: ['The border was opened.', 'The border was closed.'],
  },
  {
    id: 'beginning and end',
    one: words('begin start launch resume commence'),
    other: words('end stop cease halt suspend finish cancel'),
    example: ['The strike began on Monday.', 'The strike ended on Monday.'],
  },
  {
    id: 'life and death',
    one: words('survive alive living'),
    other: words('die dead death deceased perish'),
    example: ['The driver survived.', 'The driver died.'],
  },
  {
    id: 'guilt',
    one: words('guilty convict conviction'),
    other: words('innocent acquit acquittal exonerate clear'),
    example: ['The court convicted him.', 'The court acquitted him.'],
  },
  {
    id: 'yes and no',
    one: words('accept approve agree back support endorse ratify grant allow permit authorise authorize'),
    other: words('reject refuse decline oppose block veto deny forbid ban prohibit'),
    example: ['The council approved the plan.', 'The council rejected the plan.'],
  },
  {
    id: 'complaint',
    one: words('uphold'),
    other: words('dismiss reject'),
    example: ['The court upheld the complaint.', 'The court dismissed the complaint.'],
  },
  {
    id: 'admitting',
    one: words('admit acknowledge confess'),
    other: words('deny dispute'),
    example: ['The captain admitted it.', 'The captain denied it.'],
  },
  {
    id: 'before and after',
    one: words('before beforehand'),
    other: words('after afterwards'),
    example: ['They left before the vote.', 'They left after the vote.'],
  },
  {
    id: 'first and last',
    one: words('first'),
    other: words('last'),
    example: ['She was the first to leave.', 'She was the last to leave.'],
  },
  {
    id: 'coming and going',
    one: words('arrive enter advance join'),
    other: words('leave exit retreat withdraw quit depart'),
    example: ['Troops entered the town.', 'Troops left the town.'],
  },
  {
    id: 'holding and freeing',
    one: words('arrest detain imprison jail seize capture'),
    other: words('free release liberate'),
    example: ['Five men were arrested.', 'Five men were released.'],
  },
  {
    id: 'on and off',
    one: words('on'),
    other: words('off'),
    example: ['The lights were on.', 'The lights were off.'],
  },
  {
    id: 'up and down',
    one: words('above over exceed'),
    other: words('below under beneath'),
    example: ['The lake stood above the crest.', 'The lake stood below the crest.'],
  },
  {
    id: 'on purpose',
    one: words('deliberate deliberately intentional intentionally purposely arson sabotage'),
    other: words('accidental accidentally unintentional unintentionally accident mishap'),
    example: ['The fire was deliberate.', 'The fire was accidental.'],
  },
  {
    id: 'safe',
    one: words('safe harmless'),
    other: words('dangerous unsafe harmful hazardous'),
    example: ['The water is safe.', 'The water is dangerous.'],
  },
  {
    id: 'true',
    one: words('true genuine authentic accurate correct'),
    other: words('false fake forged inaccurate incorrect untrue'),
    example: ['The letter is genuine.', 'The letter is forged.'],
  },
  {
    id: 'all and none',
    one: words('all every everybody everyone always'),
    other: words('none nobody never'),
    example: ['All came back.', 'None came back.'],
  },
  {
    id: 'public',
    one: words('public publicly open openly'),
    other: words('secret secretly private privately confidential'),
    example: ['They met publicly.', 'They met secretly.'],
  },
  {
    id: 'alone and together',
    one: words('alone unilateral unilaterally single-handedly'),
    other: words('together jointly joint bilateral bilaterally'),
    example: ['They decided alone.', 'They decided together.'],
  },
  {
    id: 'direct',
    one: words('direct directly'),
    other: words('indirect indirectly'),
    example: ['The two spoke directly.', 'The two spoke indirectly.'],
  },
  {
    id: 'praise',
    one: words('praise welcome applaud hail thank commend'),
    other: words('condemn criticise criticize denounce blame deplore'),
    example: ['She praised the deal.', 'She condemned the deal.'],
  },
  {
    id: 'helping',
    one: words('help aid assist facilitate enable'),
    other: words('hinder hamper prevent obstruct thwart'),
    example: ['The storm helped the search.', 'The storm hampered the search.'],
  },
  {
    id: 'escalation',
    one: words('escalate escalation'),
    other: words('de-escalate de-escalation deescalate deescalation'),
    example: ['The sides escalated.', 'The sides de-escalated.'],
  },
  {
    id: 'keeping',
    one: words('keep honour honor respect observe uphold'),
    other: words('break violate breach abandon'),
    example: ['Both sides honoured the truce.', 'Both sides violated the truce.'],
  },
];
