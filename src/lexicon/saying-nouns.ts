import type { Act } from '../model/statement.ts';

/** Nouns that tie words to somebody: “Dane's claim that …”, “the threat to …”. */
export interface SayingNoun {
  /** Never reused, never renamed. */
  readonly id: string;
  /** Singular and plural. */
  readonly nouns: readonly string[];
  /** What follows as the content. */
  readonly links: readonly ('that' | 'to' | 'of' | 'for' | 'about' | 'on')[];
  readonly act: Act;
  readonly family: 'speech' | 'attitude';
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const SAYING_NOUNS: readonly SayingNoun[] = [
  {
    id: 'noun-claim',
    nouns: [
      'claim',
      'claims',
      'assertion',
      'assertions',
      'allegation',
      'allegations',
      'contention',
      'insistence',
      'argument',
      'arguments',
      'complaint',
      'complaints',
      'boast',
      'boasts',
    ],
    links: ['that', 'of'],
    act: 'claim',
    family: 'speech',
    yes: ['Nobody in Port Asher believed {speaker|Orla Dane}’s {say|claim} that {words|the truce held}.'],
    no: ['The farmers filed claims for lost cattle.'],
  },
  {
    id: 'noun-statement',
    nouns: [
      'statement',
      'statements',
      'remark',
      'remarks',
      'comment',
      'comments',
      'declaration',
      'observation',
      'suggestion',
      'suggestions',
      'explanation',
      'report',
      'reports',
      'message',
      'hint',
      'hints',
    ],
    links: ['that'],
    act: 'say',
    family: 'speech',
    yes: ['Nobody in Port Asher heard {speaker|Orla Dane}’s {say|statement} that {words|the truce held}.'],
    no: ['The statement that was read in Port Asher was short.'],
  },
  {
    id: 'noun-announcement',
    nouns: ['announcement', 'announcements', 'disclosure', 'revelation'],
    links: ['that', 'of'],
    act: 'announce',
    family: 'speech',
    yes: ['Few people heard {speaker|Orla Dane}’s {say|announcement} that {words|schools would open}.'],
    no: ['The announcement came late.'],
  },
  {
    id: 'noun-denial',
    nouns: ['denial', 'denials', 'rejection', 'dismissal'],
    links: ['that', 'of'],
    act: 'deny',
    family: 'speech',
    yes: ['{speaker|Norland}’s {say|denial} of {words|any role in the attack} came late.'],
    no: ['The denial came late.'],
  },
  {
    id: 'noun-accusation',
    nouns: ['accusation', 'accusations', 'criticism', 'condemnation', 'denunciation'],
    links: ['that', 'of'],
    act: 'accuse',
    family: 'speech',
    yes: ['Few people believed {speaker|Norland}’s {say|accusation} that {words|the truce was broken}.'],
    no: ['The accusation came late.'],
  },
  {
    id: 'noun-warning',
    nouns: ['warning', 'warnings', 'threat', 'threats', 'prediction', 'predictions'],
    links: ['that', 'of', 'to'],
    act: 'warn',
    family: 'speech',
    yes: ['Few people believed {speaker|Norland}’s {say|threat} {words|to close the border}.'],
    no: ['The threat of rain kept people at home.'],
  },
  {
    id: 'noun-promise',
    nouns: [
      'promise',
      'promises',
      'pledge',
      'pledges',
      'vow',
      'vows',
      'commitment',
      'assurance',
      'assurances',
      'guarantee',
      'guarantees',
    ],
    links: ['that', 'to', 'of'],
    act: 'promise',
    family: 'speech',
    yes: ['Few people believed {speaker|Norland}’s {say|promise} {words|to withdraw its troops}.'],
    no: ['The promise came late.'],
  },
  {
    id: 'noun-proposal',
    nouns: ['proposal', 'proposals', 'offer', 'offers', 'recommendation', 'recommendations'],
    links: ['that', 'to', 'for', 'of'],
    act: 'propose',
    family: 'speech',
    yes: ['Few people heard of {speaker|Norland}’s {say|offer} {words|to mediate}.'],
    no: ['The offer came late.'],
  },
  {
    id: 'noun-call',
    nouns: ['call', 'calls', 'appeal', 'appeals', 'demand', 'demands', 'plea', 'pleas'],
    links: ['that', 'to', 'for'],
    act: 'urge',
    family: 'speech',
    yes: ['{speaker|Norland}’s {say|call} for {words|an inquiry} came late.'],
    no: ['Demand for bread rose.'],
  },
  {
    id: 'noun-request',
    nouns: ['request', 'requests'],
    links: ['that', 'to', 'for'],
    act: 'ask',
    family: 'speech',
    yes: ['{speaker|Norland}’s {say|request} for {words|more time} came late.'],
    no: ['The request came late.'],
  },
  {
    id: 'attitude-noun',
    nouns: [
      'belief',
      'view',
      'opinion',
      'hope',
      'hopes',
      'fear',
      'fears',
      'concern',
      'concerns',
      'expectation',
      'expectations',
      'conviction',
      'suspicion',
      'conclusion',
      'determination',
      'decision',
      'plan',
      'plans',
      'desire',
      'refusal',
      'willingness',
      'readiness',
      'intention',
      'effort',
      'efforts',
      'opposition',
      'support',
      'attack',
      'attacks',
      'criticism',
      'views',
      'endorsement',
      'reluctance',
      'push',
    ],
    links: ['that', 'to', 'for', 'of', 'on', 'about'],
    act: 'say',
    family: 'attitude',
    yes: ['Few people shared {speaker|Norland}’s {say|hope} that {words|the talks would go on}.'],
    no: ['The hope is plain.'],
  },
];

/** Words for something said or thought, singular and plural: what may be dismissed, questioned or played down. */
export const SAYING_WORDS: ReadonlySet<string> = new Set([
  ...SAYING_NOUNS.flatMap((row) => row.nouns),
  ...(
    'idea ideas notion notions rumour rumours rumor rumors speculation account accounts version versions story stories charge charges ' +
    'question questions talk comparison comparisons figure figures finding findings theory theories narrative narratives possibility ' +
    'role legitimacy need prospect likelihood importance link links involvement'
  ).split(' '),
]);
