/** ONE THING BY WORDS THAT TAKE SIDES: whoever writes “liberated” and whoever writes “occupied” may mean one day in one town. Dictionary
 *  forms, a blank as “_”; general press English. Words of one slant stand together; no word is called right. Both tellings can be true, so
 *  what differs in nothing else is no contradiction. */

export interface FramingRow {
  /** Never reused, never renamed: differences name it. */
  readonly id: string;
  readonly tag: 'NOUN' | 'VERB';
  /** By slant. */
  readonly slants: readonly ReadonlySet<string>[];
  /** Two sentences of reports of one event that frame one thing, and two that do not. */
  readonly yes: readonly [string, string];
  readonly no: readonly [string, string];
}

const slants = (text: string): readonly ReadonlySet<string>[] =>
  text.split('|').map((side) => new Set(side.trim().split(/\s+/u)));

export const FRAMING: readonly FramingRow[] = [
  {
    id: 'fighters',
    tag: 'NOUN',
    slants: slants(
      'terrorist extremist | militant insurgent rebel | fighter resistance guerrilla | martyr hero | bandit gangster',
    ),
    yes: ['Terrorists attacked the customs post at Lenn.', 'Fighters attacked the customs post at Lenn.'],
    no: ['Terrorists attacked the customs post at Lenn.', 'Fighters trained in the hills of Vell.'],
  },
  {
    id: 'taking',
    tag: 'VERB',
    slants: slants('liberate free | capture take enter retake | seize occupy overrun invade annex'),
    yes: ['The army of Norland liberated Lenn at dawn.', 'The army of Norland occupied Lenn at dawn.'],
    no: ['The army of Norland liberated Lenn at dawn.', 'The army of Norland occupied Vell at dawn.'],
  },
  {
    id: 'killing',
    tag: 'VERB',
    slants: slants(
      'kill shoot | murder slaughter massacre butcher execute | eliminate neutralise neutralize liquidate | martyr',
    ),
    yes: ['Soldiers killed the smuggler Ivo Marsh at Lenn.', 'Soldiers murdered the smuggler Ivo Marsh at Lenn.'],
    no: ['Soldiers killed the smuggler Ivo Marsh at Lenn.', 'Burglars murdered the banker Orla Dane in Vell.'],
  },
  {
    id: 'warring',
    tag: 'NOUN',
    slants: slants('invasion aggression onslaught | war offensive | operation intervention mission'),
    yes: [
      'The invasion of the valley of Lenn began on Sunday.',
      'The operation in the valley of Lenn began on Sunday.',
    ],
    no: ['The invasion of the valley of Lenn began on Sunday.', 'The operation on his knee in Vell began late.'],
  },
  {
    id: 'rulers',
    tag: 'NOUN',
    slants: slants('regime junta dictatorship clique | government authority administration'),
    yes: ['The regime closed the port of Lenn.', 'The government closed the port of Lenn.'],
    no: ['The regime closed the port of Lenn.', 'The government raised the tax on beer in Vell.'],
  },
  {
    id: 'crowd',
    tag: 'NOUN',
    slants: slants('protester demonstrator marcher activist | rioter mob thug hooligan vandal | patriot'),
    yes: ['Protesters gathered before the town hall of Lenn.', 'Rioters gathered before the town hall of Lenn.'],
    no: ['Protesters gathered before the town hall of Lenn.', 'Rioters burned a bus in Vell.'],
  },
  {
    id: 'changing-a-law',
    tag: 'NOUN',
    slants: slants(
      'reform modernisation modernization overhaul | crackdown clampdown repression restriction | cut cutback austerity',
    ),
    yes: ['The reform of the press law passed in Lenn.', 'The crackdown on the press by the law passed in Lenn.'],
    no: ['The reform of the press law passed in Lenn.', 'The crackdown on smugglers began in Vell.'],
  },
  {
    id: 'arriving',
    tag: 'NOUN',
    slants: slants('migrant newcomer | refugee asylum-seeker | illegal alien intruder infiltrator invader'),
    yes: ['Two hundred migrants crossed the river at Lenn.', 'Two hundred infiltrators crossed the river at Lenn.'],
    no: ['Two hundred migrants crossed the river at Lenn.', 'An intruder broke into a shop in Vell.'],
  },
  {
    id: 'holding',
    tag: 'NOUN',
    slants: slants('hostage captive kidnapped | prisoner detainee inmate suspect'),
    yes: ['Seven hostages were held in the mill of Lenn.', 'Seven detainees were held in the mill of Lenn.'],
    no: ['Seven hostages were held in the mill of Lenn.', 'Two detainees were held in the jail of Vell.'],
  },
  {
    id: 'dismissing',
    tag: 'NOUN',
    slants: slants(
      'restructuring streamlining reorganisation reorganization rightsizing | layoff lay-off redundancy dismissal sacking',
    ),
    yes: [
      'The restructuring of the mill in Lenn costs 300 posts.',
      'The dismissals at the mill in Lenn cost 300 posts.',
    ],
    no: [
      'The restructuring of the mill in Lenn costs 300 posts.',
      'The dismissal of the coach in Vell surprised nobody.',
    ],
  },
  {
    id: 'toppling',
    tag: 'NOUN',
    slants: slants('coup putsch takeover | revolution uprising revolt | transition'),
    yes: [
      'The coup in the capital of Norland took one night.',
      'The revolution in the capital of Norland took one night.',
    ],
    no: ['The coup in the capital of Norland took one night.', 'The revolution of the moon round Lenn took long.'],
  },
  {
    id: 'telling-secrets',
    tag: 'NOUN',
    slants: slants('whistleblower informant source | traitor leaker spy'),
    yes: ['The whistleblower of the Lenn bank fled.', 'The traitor at the Lenn bank fled.'],
    no: ['The whistleblower of the Lenn bank fled.', 'The traitor in the play at Vell dies.'],
  },
  {
    id: 'breaking-a-thing-down',
    tag: 'VERB',
    slants: slants('clear evacuate vacate | evict expel oust drive_out | cleanse'),
    yes: ['Police cleared the squatters from the mill of Lenn.', 'Police evicted the squatters from the mill of Lenn.'],
    no: ['Police cleared the squatters from the mill of Lenn.', 'The landlord evicted a painter in Vell.'],
  },
  {
    id: 'stopping-work',
    tag: 'VERB',
    slants: slants('hold_up blockade sabotage paralyse paralyze | strike protest picket'),
    yes: ['Dockers picketed the quay of Lenn.', 'Dockers blockaded the quay of Lenn.'],
    no: ['Dockers picketed the quay of Lenn.', 'Pirates blockaded the bay of Vell.'],
  },
];

/** Lemma → its rows and slants. */
export const FRAMED: ReadonlyMap<string, readonly { readonly row: FramingRow; readonly slant: number }[]> = indexed();

function indexed(): ReadonlyMap<string, readonly { readonly row: FramingRow; readonly slant: number }[]> {
  const found = new Map<string, { readonly row: FramingRow; readonly slant: number }[]>();
  for (const row of FRAMING) {
    for (const [slant, words] of row.slants.entries())
      for (const word of words) found.set(word, [...(found.get(word) ?? []), { row, slant }]);
  }
  return found;
}
