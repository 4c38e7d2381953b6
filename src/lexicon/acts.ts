/** WHAT CANNOT BOTH BE SO: acts, states and places that exclude each other, and acts that are told by different words.
 *
 *  General English. A row's `yes` are two sentences that its relation sets against each other, its `no` two that it must leave alone.
 *  Plain pairs of words stand in `opposites.ts`; these here say what else must hold. */

export interface ExcludingRow {
  /** Never reused, never renamed: differences name it. */
  readonly id: string;
  /** Acts (dictionary form, particle after a blank) or words of a state. */
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** What the two differ in. */
  readonly field: 'truth' | 'outcome';
  /** Whether one may follow the other (a gate is opened and closed again): then they exclude each other at one time only. */
  readonly follows?: true;
  readonly yes: readonly [string, string];
  readonly no: readonly [string, string];
}

const list = (words: string): readonly string[] => words.split(' ').map((word) => word.replaceAll('_', ' '));

/** Acts and states that exclude each other. */
export const EXCLUDING: readonly ExcludingRow[] = [
  {
    id: 'fail-succeed',
    one: list('succeed work prevail triumph succeeded successful success victory'),
    other: list(
      'fail collapse founder flop miscarry unsuccessful failed futile failure disaster fiasco debacle fruitless',
    ),
    field: 'outcome',
    yes: [
      'The second launch from Port Asher succeeded on Monday.',
      'The second launch from Port Asher failed on Monday.',
    ],
    no: ['The launch from Port Asher succeeded on Monday.', 'The engine of a lorry failed in Lenn on Monday.'],
  },
  {
    id: 'pass-reject',
    one: list('pass approve adopt accept endorse ratify uphold grant'),
    other: list(
      'reject defeat block refuse throw_out vote_down oppose veto turn_down strike_down overturn annul quash',
    ),
    field: 'outcome',
    yes: [
      'The assembly of Norland passed the water bill on Monday.',
      'The assembly of Norland rejected the water bill on Monday.',
    ],
    no: [
      'The assembly of Norland passed the water bill on Monday.',
      'The assembly of Norland rejected the road bill on Monday.',
    ],
  },
  {
    id: 'win-lose',
    one: list('win'),
    other: list('lose'),
    field: 'outcome',
    yes: ['Orla Dane won the election in May.', 'Orla Dane lost the election in May.'],
    no: ['Orla Dane won the election in May.', 'Ivo Marsh lost the election in May.'],
  },
  {
    id: 'live-die',
    one: list('survive alive'),
    other: list('die perish dead'),
    field: 'outcome',
    yes: ['The pilot survived the crash at Lenn.', 'The pilot died in the crash at Lenn.'],
    no: ['The pilot survived the crash at Lenn.', 'A passenger died in the crash at Lenn.'],
  },
  {
    id: 'open-close',
    one: list('open reopen open_up unlock'),
    other: list('close shut close_down shut_down closed lock seal'),
    field: 'outcome',
    follows: true,
    yes: [
      'Guards opened the northern gate before dawn on Monday.',
      'Guards closed the northern gate before dawn on Monday.',
    ],
    no: [
      'Guards opened the northern gate before dawn on Monday.',
      'Guards closed the southern gate before dawn on Monday.',
    ],
  },
  {
    id: 'start-stop',
    one: list('begin start resume launch reopen continue go_on go_ahead take_place'),
    other: list('stop end halt cancel suspend call_off postpone abandon scrap collapse'),
    field: 'outcome',
    follows: true,
    yes: ['The talks in Lenn continued on Monday.', 'The talks in Lenn were called off on Monday.'],
    no: ['The talks in Lenn began on Monday.', 'The talks in Lenn ended on Thursday.'],
  },
  {
    id: 'stay-leave',
    one: list('stay remain'),
    other: list('leave quit depart resign flee step_down'),
    field: 'outcome',
    follows: true,
    yes: ['Orla Dane stayed in Lenn on Monday.', 'Orla Dane left Lenn on Monday.'],
    no: ['Orla Dane stayed in Lenn on Monday.', 'Ivo Marsh left Lenn on Monday.'],
  },
  {
    id: 'rise-fall',
    one: list('rise increase grow climb gain jump surge go_up expand improve widen'),
    other: list('fall decrease drop shrink decline lose slump go_down contract worsen narrow'),
    field: 'truth',
    follows: true,
    yes: ['The price of bread in Norland rose in May.', 'The price of bread in Norland fell in May.'],
    no: ['The price of bread in Norland rose in May.', 'The price of fish in Sudmark fell in May.'],
  },
  {
    id: 'raise-lower',
    one: list('raise increase boost lift tighten escalate'),
    other: list('lower reduce cut slash loosen ease de-escalate'),
    field: 'truth',
    follows: true,
    yes: ['Norland raised the tax on bread in May.', 'Norland lowered the tax on bread in May.'],
    no: ['Norland raised the tax on bread in May.', 'Norland lowered the price of stamps in May.'],
  },
  {
    id: 'cause-prevent',
    one: list('cause trigger provoke lead_to bring_about produce worsen spark'),
    other: list('prevent avert avoid stop cure relieve'),
    field: 'truth',
    yes: ['The new valve caused the flood in Lenn.', 'The new valve prevented the flood in Lenn.'],
    no: ['The new valve caused the flood in Lenn.', 'The old wall prevented the fire in Lenn.'],
  },
  {
    id: 'support-oppose',
    one: list('support back favour favor endorse defend praise welcome approve agree'),
    other: list('oppose condemn criticise criticize attack resist denounce disagree reject'),
    field: 'truth',
    yes: ['Orla Dane supported the harbour plan.', 'Orla Dane opposed the harbour plan.'],
    no: ['Orla Dane supported the harbour plan.', 'Ivo Marsh opposed the harbour plan.'],
  },
  {
    id: 'acquit-convict',
    one: list('acquit clear exonerate absolve innocent'),
    other: list('convict blame charge accuse guilty sentence'),
    field: 'outcome',
    yes: ['The court in Lenn acquitted Ivo Marsh.', 'The court in Lenn convicted Ivo Marsh.'],
    no: ['The court in Lenn acquitted Ivo Marsh.', 'The court in Lenn convicted Orla Dane.'],
  },
  {
    id: 'free-hold',
    one: list('free release let_go set_free discharge freed'),
    other: list('arrest detain jail imprison hold keep lock_up'),
    field: 'outcome',
    follows: true,
    yes: [
      'The police of Lenn released Ivo Marsh on Monday night.',
      'The police of Lenn detained Ivo Marsh on Monday night.',
    ],
    no: ['The police of Lenn released Ivo Marsh on Monday.', 'The police of Lenn detained Ivo Marsh on Friday.'],
  },
  {
    id: 'allow-forbid',
    one: list('allow permit let authorise authorize legalise legalize'),
    other: list('forbid ban prohibit bar outlaw stop prevent'),
    field: 'truth',
    yes: ['The ministry allowed the march through Lenn.', 'The ministry banned the march through Lenn.'],
    no: ['The ministry allowed the march through Lenn.', 'The ministry banned the fishing of eel.'],
  },
  {
    id: 'keep-lift',
    one: list('keep maintain extend prolong renew uphold'),
    other: list('lift end drop scrap abolish cancel revoke withdraw abandon'),
    field: 'outcome',
    follows: true,
    yes: ['The council of Lenn extended the curfew on Monday.', 'The council of Lenn lifted the curfew on Monday.'],
    no: ['The council of Lenn extended the curfew.', 'The council of Lenn lifted the water ban.'],
  },
  {
    id: 'accept-decline',
    one: list('accept take get receive win'),
    other: list('decline refuse reject turn_down return'),
    field: 'truth',
    yes: ['Orla Dane accepted the Lenn medal.', 'Orla Dane declined the Lenn medal.'],
    no: ['Orla Dane accepted the Lenn medal.', 'Orla Dane declined an interview.'],
  },
  {
    id: 'include-exclude',
    one: list('include invite admit'),
    other: list('exclude omit leave_out expel keep_out'),
    field: 'truth',
    yes: ['The list of the commission included Ivo Marsh.', 'The list of the commission excluded Ivo Marsh.'],
    no: ['The list of the commission included Ivo Marsh.', 'The list of the commission excluded Orla Dane.'],
  },
  {
    id: 'attend-miss',
    one: list('attend join appear present'),
    other: list('miss skip boycott avoid absent'),
    field: 'truth',
    yes: ['Orla Dane attended the meeting in Lenn.', 'Orla Dane missed the meeting in Lenn.'],
    no: ['Orla Dane attended the meeting in Lenn.', 'Ivo Marsh missed the meeting in Lenn.'],
  },
  {
    id: 'arrive-depart',
    one: list('arrive reach land come'),
    other: list('leave depart take_off'),
    field: 'truth',
    follows: true,
    yes: ['The ferry reached Port Asher on 4 May 2031.', 'The ferry left Port Asher on 4 May 2031.'],
    no: ['The ferry reached Port Asher on 4 May 2031.', 'The ferry left Port Asher on 6 May 2031.'],
  },
  {
    id: 'employ-dismiss',
    one: list('hire appoint employ promote reinstate'),
    other: list('fire dismiss sack demote remove oust'),
    field: 'outcome',
    follows: true,
    yes: ['Orla Dane appointed Ivo Marsh in May.', 'Orla Dane dismissed Ivo Marsh in May.'],
    no: ['Orla Dane appointed Ivo Marsh in May.', 'Orla Dane dismissed Tor Vayne in May.'],
  },
  {
    id: 'find-lose',
    one: list('find recover discover'),
    other: list('lose miss missing'),
    field: 'outcome',
    follows: true,
    yes: ['Divers found the recorder of the ferry.', 'The recorder of the ferry is missing.'],
    no: ['Divers found the recorder of the ferry.', 'The captain of the ferry is missing.'],
  },
  {
    id: 'destroy-spare',
    one: list('destroy wreck ruin burn_down flatten demolish level'),
    other: list('save spare repair restore rebuild intact unharmed undamaged'),
    field: 'outcome',
    yes: ['The fire destroyed the old library of Lenn.', 'The old library of Lenn is intact.'],
    no: ['The fire destroyed the old library of Lenn.', 'The new library of Lenn is intact.'],
  },
  {
    id: 'keep-break',
    one: list('keep honour honor observe respect obey comply hold'),
    other: list('break violate breach ignore flout defy'),
    field: 'truth',
    yes: ['Norland honoured the truce on Saturday night.', 'Norland violated the truce on Saturday night.'],
    no: ['Norland honoured the truce on Saturday night.', 'Sudmark violated the truce on Saturday night.'],
  },
  {
    id: 'permanent-temporary',
    one: list('permanent lasting unlimited indefinite permanently indefinitely final definitive'),
    other: list('temporary provisional limited interim temporarily provisionally partial'),
    field: 'truth',
    yes: ['The closure of the Lenn bridge is permanent.', 'The closure of the Lenn bridge is temporary.'],
    no: ['The closure of the Lenn bridge is permanent.', 'The closure of the Port Asher tunnel is temporary.'],
  },
  {
    id: 'safe-dangerous',
    one: list('safe sound secure stable harmless clean intact unharmed'),
    other: list(
      'unsafe dangerous unsound unstable harmful toxic contaminated contaminate damaged damage cracked crack',
    ),
    field: 'truth',
    yes: ['The water of Lenn is safe.', 'The water of Lenn is contaminated.'],
    no: ['The water of Lenn is safe.', 'The road to Lenn is dangerous.'],
  },
  {
    id: 'legal-illegal',
    one: list('legal lawful constitutional valid'),
    other: list('illegal unlawful unconstitutional invalid void'),
    field: 'truth',
    yes: ['The vote in Lenn was valid.', 'The vote in Lenn was invalid.'],
    no: ['The vote in Lenn was valid.', 'The strike of the miners was illegal.'],
  },
  {
    id: 'full-empty',
    one: list('full packed loaded crowded'),
    other: list('empty deserted bare'),
    field: 'truth',
    yes: ['The boxes in the store at Lenn were full.', 'The boxes in the store at Lenn were empty.'],
    no: ['The boxes in the store at Lenn were full.', 'The streets of Lenn were empty.'],
  },
  {
    id: 'peaceful-violent',
    one: list('peaceful calm quiet orderly peacefully'),
    other: list('violent chaotic bloody disorderly violently'),
    field: 'truth',
    yes: ['The march through Lenn was peaceful.', 'The march through Lenn was violent.'],
    no: ['The march through Lenn was peaceful.', 'The storm over Lenn was violent.'],
  },
  {
    id: 'true-false',
    one: list('true correct genuine authentic real accurate'),
    other: list('false wrong fake forged forge untrue incorrect'),
    field: 'truth',
    yes: ['The letter from Port Asher is genuine.', 'The letter from Port Asher is forged.'],
    no: ['The letter from Port Asher is genuine.', 'The stamp of the shop is fake.'],
  },
  {
    id: 'possible-impossible',
    one: list('easy easily possible'),
    other: list('hard difficult impossible'),
    field: 'truth',
    yes: ['The repair of the Lenn bridge was easy.', 'The repair of the Lenn bridge was difficult.'],
    no: ['The repair of the Lenn bridge was easy.', 'The climb to the hut was difficult.'],
  },
];

/** Prepositions that put one thing on the other side of the same place. */
export const OPPOSITE_PLACES: readonly {
  readonly id: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Only where one act is told: a letter is sent before a fire and found after it. */
  readonly sameAct?: true;
  readonly yes: readonly [string, string];
  readonly no: readonly [string, string];
}[] = [
  {
    id: 'above-below',
    one: list('above over'),
    other: list('below under underneath beneath'),
    yes: ['The river stood above the quay on Monday.', 'The river stood below the quay on Monday.'],
    no: ['The river stood above the quay on Monday.', 'The river stood below the bridge on Monday.'],
  },
  {
    id: 'inside-outside',
    one: list('inside within'),
    other: list('outside'),
    yes: ['The guard stood inside the gate.', 'The guard stood outside the gate.'],
    no: ['The guard stood inside the gate.', 'A lorry stood outside the gate.'],
  },
  {
    id: 'before-after',
    sameAct: true,
    one: list('before'),
    other: list('after'),
    yes: ['The minister resigned before the vote.', 'The minister resigned after the vote.'],
    no: ['The minister resigned before the vote.', 'The minister spoke after the election.'],
  },
  {
    id: 'for-against',
    sameAct: true,
    one: list('for'),
    other: list('against'),
    yes: ['Orla Dane voted for the harbour bill.', 'Orla Dane voted against the harbour bill.'],
    no: ['Orla Dane voted for the harbour bill.', 'Ivo Marsh voted against the harbour bill.'],
  },
];

/** Acts told by different words: what is said of one may be said of the other. Verbs, and nouns that tell an act. */
export interface SameActRow {
  readonly id: string;
  readonly acts: readonly string[];
  /** Two sentences that tell one act, and one that tells another. */
  readonly yes: readonly [string, string];
  readonly no: string;
}

export const SAME_ACTS: readonly SameActRow[] = [
  {
    id: 'hold',
    acts: list('hold seize take kidnap abduct capture detain take_hostage imprison snatch'),
    yes: ['The gang held eight guards in the mill.', 'Nine guards were seized in the mill.'],
    no: 'The gang left the mill.',
  },
  {
    id: 'hand-over',
    acts: list('hand hand_over deliver turn_over transfer give_up surrender'),
    yes: ['The pilots were handed over at the bridge.', 'The pilots were delivered at the bridge.'],
    no: 'The pilots slept at the bridge.',
  },
  {
    id: 'pay',
    acts: list('pay spend transfer hand_over payment ransom'),
    yes: ['Norland paid the ransom.', 'Norland paid the money.'],
    no: 'Norland asked for the ransom.',
  },
  {
    id: 'lose',
    acts: list('lose burn destroy miss damage vanish disappear steal'),
    yes: ['Ten boats were lost.', 'Ten boats were destroyed.'],
    no: 'Ten boats were built.',
  },
  {
    id: 'fire-on',
    acts: list('strike hit attack bomb shell raid target destroy bombard shoot_at fire_on'),
    yes: ['Norland struck nine camps.', 'Norland hit nine camps.'],
    no: 'Norland rebuilt nine camps.',
  },
  {
    id: 'congratulate',
    acts: list('congratulate praise welcome'),
    yes: ['She congratulated the winner.', 'She praised the winner.'],
    no: 'She ignored the winner.',
  },
  {
    id: 'kill',
    acts: list('kill die perish slay murder shoot_dead dead death drown'),
    yes: ['Nine people died.', 'Nine people were killed.'],
    no: 'Nine people were hurt.',
  },
  {
    id: 'hurt',
    acts: list('injure wound hurt'),
    yes: ['Nine people were hurt.', 'Nine people were injured.'],
    no: 'Nine people were fed.',
  },
  {
    id: 'free',
    acts: list('free release let_go liberate'),
    yes: ['The gang freed Ivo Marsh.', 'The gang released Ivo Marsh.'],
    no: 'The gang beat Ivo Marsh.',
  },
  {
    id: 'begin',
    acts: list('begin start open launch commence break_out erupt set_off'),
    yes: ['The talks began.', 'The talks opened.'],
    no: 'The talks dragged.',
  },
  {
    id: 'end',
    acts: list('end stop halt finish close cease conclude'),
    yes: ['The talks ended.', 'The talks were halted.'],
    no: 'The talks dragged.',
  },
  {
    id: 'buy',
    acts: list('buy acquire purchase take_over'),
    yes: ['Norland Rail bought the line.', 'Norland Rail acquired the line.'],
    no: 'Norland Rail painted the line.',
  },
  {
    id: 'cost',
    acts: list('cost sell fetch buy purchase'),
    yes: ['The painting fetched $9 million.', 'The painting was sold for $9 million.'],
    no: 'The painting hung there.',
  },
  {
    id: 'send',
    acts: list('send dispatch deploy station'),
    yes: ['Norland sent 40 guards to the centre.', 'Norland deployed 40 guards to the centre.'],
    no: 'Norland trained 40 guards.',
  },
  {
    id: 'choose',
    acts: list('elect choose name appoint pick select nominate'),
    yes: ['The council elected nine judges.', 'The council chose nine judges.'],
    no: 'The council heard nine judges.',
  },
  {
    id: 'tell',
    acts: list('warn inform notify alert'),
    yes: ['The inspectors warned the company.', 'The inspectors alerted the company.'],
    no: 'The inspectors ignored the company.',
  },
  {
    id: 'meet',
    acts: list('meet hold_talks see confer'),
    yes: ['Orla Dane met Ivo Marsh.', 'Orla Dane saw Ivo Marsh.'],
    no: 'Orla Dane feared Ivo Marsh.',
  },
  {
    id: 'reach',
    acts: list('arrive reach land come dock'),
    yes: ['The ferry reached Port Asher.', 'The ferry arrived in Port Asher.'],
    no: 'The ferry circled.',
  },
  {
    id: 'leave',
    acts: list('leave depart quit set_out'),
    yes: ['The ferry left Port Asher.', 'The ferry departed from Port Asher.'],
    no: 'The ferry circled Port Asher.',
  },
  {
    id: 'make',
    acts: list('make create build found invent develop write'),
    yes: ['Ivo Marsh created the game.', 'Ivo Marsh invented the game.'],
    no: 'Ivo Marsh played the game.',
  },
  {
    id: 'write',
    acts: list('write draft prepare draw_up pen compose formulate author'),
    yes: ['Orla Dane wrote the treaty.', 'The treaty was prepared by Orla Dane.'],
    no: 'Orla Dane read the treaty.',
  },
  {
    id: 'sign',
    acts: list('sign initial conclude seal'),
    yes: ['They signed the treaty.', 'They sealed the treaty.'],
    no: 'They burned the treaty.',
  },
  {
    id: 'break',
    acts: list('break burst give_way collapse fail rupture'),
    yes: ['The dam broke.', 'The dam gave way.'],
    no: 'The dam held.',
  },
  {
    id: 'agree',
    acts: list('agree accept consent'),
    yes: ['Norland accepted the truce.', 'Norland agreed to the truce.'],
    no: 'Norland praised the truce.',
  },
];

/** Acts that are done once to one thing or person: two accounts with another place, hour or doer differ. */
export const ONCE_ACTS: ReadonlySet<string> = new Set(
  list(
    'hand_over die be_born free release kidnap abduct congratulate sign found invent create elect resign drown assassinate ' +
      'kill break give_way collapse burst sink derail capsize land crash explode marry succeed bear bury execute hang inaugurate ' +
      'compose write paint design own acquire buy win drive shoot_down blow_up extinguish put_out murder',
  ),
);
