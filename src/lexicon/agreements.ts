/** AGREEMENTS: how reports tell by which channel one came about or was made known, what it says, and how it fares. Matched on one sentence
 *  in lower case. `PACT` in a pattern is any word for an agreement. */

const PACT =
  '(?:truce|ceasefire|cease-fire|armistice|agreement|deal|accord|pact|treaty|settlement|understanding|memorandum|protocol|compromise|arrangement|contract|exchange|swap)';
const pattern = (source: string): RegExp => new RegExp(source.replaceAll('PACT', PACT), 'u');
const withPlaces = (source: string): RegExp => new RegExp(source.replaceAll('PACT', PACT), 'du');

export interface ChannelRow {
  readonly id: string;
  /** Of coming to terms, or of making it known. */
  readonly of: 'agreed' | 'announced';
  /** The words for it, with the article: group `words`. */
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** In this order; the first that holds is the channel of a sentence. */
export const CHANNELS: readonly ChannelRow[] = [
  {
    id: 'line',
    of: 'agreed',
    pattern: withPlaces(
      '\\b(?:in|over|through|via|during|by|on|using|after) (?<words>(?:an? |the |their |its )?(?:\\p{L}+[ -]){0,4}(?:hotline|line between the \\p{L}+|phone calls?|telephone calls?|telephone conversations?|video calls?|calls?|telephone|phone)\\b(?: on the hotline)?)',
    ),
    yes: [
      'the truce was agreed in a telephone call between two generals.',
      'they settled it over the military hotline.',
      'the deal was struck in a call on the hotline.',
    ],
    no: ['they called off the deal.', 'the call was not answered.'],
  },
  {
    id: 'go-between',
    of: 'agreed',
    pattern: withPlaces(
      '\\b(?:through|via|with the help of|with) (?<words>(?:the |its |their |an? )?(?:\\p{L}+[ -]){0,3}(?:mediators?|intermediar(?:y|ies)|go-betweens?|good offices|envoys?|embassy(?: of \\p{L}+)?|back ?channels?|backchannels?|third part(?:y|ies)|conciliators?|arbitrators?))\\b',
    ),
    yes: ['the exchange was arranged through intermediaries.', 'they had proposed it through the embassy of estland.'],
    no: ['the envoys left.'],
  },
  {
    id: 'talks',
    of: 'agreed',
    pattern: withPlaces(
      '\\b(?:in|during|at|after) (?<words>(?:an? |the |their |its )?(?:\\p{L}+[ -]|\\d+ ){0,4}(?:talks|negotiations|meetings?|summit|rounds?|conference|mediation|arbitration|conciliation)\\b)',
    ),
    yes: ['the pact was agreed in secret talks in july.', 'a settlement was reached after nine hours of negotiations.'],
    no: ['the talks failed.'],
  },
  {
    id: 'letter',
    of: 'agreed',
    pattern: withPlaces(
      '\\b(?:in|by) (?<words>(?:an? |the )?(?:exchange of (?:letters|notes)|letters?|telegram|note))\\b',
    ),
    yes: ['the accord was sealed by an exchange of letters.'],
    no: ['the letters were lost.'],
  },
  {
    id: 'post',
    of: 'announced',
    pattern: withPlaces(
      '\\b(?:in|on|via|with|by) (?<words>(?:an? |the |his |her |its |their )?(?:\\p{L}+[ -]){0,3}(?:posts?|social media|tweets?|message|video)\\b(?: on (?:(?:her|his|its|their|the) )?\\p{L}+)?)',
    ),
    yes: ['she announced the truce in a post on her page.', 'he announced the deal via social media.'],
    no: ['she left her post.'],
  },
  {
    id: 'statement',
    of: 'announced',
    pattern: withPlaces(
      '\\b(?:in|by|with|through) (?<words>(?:an? |the |their |its )?(?:\\p{L}+[ -]){0,3}(?:communiqué|communique|statement|declaration|press release|notice|bulletin|read-?out|letter to \\p{L}+))(?!\\p{L})',
    ),
    yes: ['the ministers announced it in a joint communiqué.'],
    no: ['the statement was short.'],
  },
  {
    id: 'speech',
    of: 'announced',
    pattern: withPlaces(
      '\\b(?:in|at|during|on|before|to) (?<words>(?:an? |the |his |her |its )?(?:\\p{L}+[ -]){0,3}(?:press conference|news conference|briefing|speech|address|broadcast|television|radio|parliament|reporters|interview))\\b',
    ),
    yes: ['he announced the settlement at a news conference.', 'she declared the truce in a televised address.'],
    no: ['the speech was long.'],
  },
];

export interface TermRow {
  readonly id: string;
  /** The words of the term: group `term`. */
  readonly pattern: RegExp;
  /** Only right after a sentence that names the agreement or a term; `list`: after one that announces its terms, or another item. */
  readonly follows?: 'sentence' | 'list';
  readonly yes: readonly (readonly [sentence: string, term: string])[];
  readonly no: readonly string[];
}

/** Words that say that the agreement itself does what follows. */
const PROVIDES =
  '(?!ended? (?:[\\p{L}\\d]+[ -]){0,8}(?:fighting|wars?|conflict|hostilities|violence|strikes?|walkout|standoff|stand-off|dispute)\\b)(?:provides? for|provided for|includes?|included|calls? for|called for|foresees?|foresaw|requires?|required|sets?|obliges?|obliged|commits?|committed|cuts?|lowers?|lowered|raises?|raised|lifts?|lifted|ends?|ended|allows?|allowed|gives?|gave|grants?|granted|guarantees?|guaranteed|bans?|banned|limits?|limited|caps?|stipulates?|stipulated|says?|states?|opens?|opened|creates?|created|binds?|bound|makes?|exempts?|extends?)';

export const TERMS: readonly TermRow[] = [
  {
    id: 'under-the-terms',
    pattern: withPlaces(
      '^(?:[“"‘]?)(?:under|as part of|by|according to) (?:the |its |their )?(?:(?:main |key |\\p{L}+-point )?(?:terms|text|plan|paper|document|compromise|roadmap)(?: of (?:the|their|this|its|a|that) (?:\\p{L}+[ -]){0,3}PACT)?|(?:the |this |their |a |that )?(?:\\p{L}+[ -]){0,3}PACT)(?:[^,]{0,50})?,(?: (?:a copy of )?which [^,]{3,60},)? (?<term>.{8,})$',
    ),
    yes: [
      [
        'under the terms, both sides will pull their guns back ten kilometres.',
        'both sides will pull their guns back ten kilometres',
      ],
      ['under the deal brokered in may, norland freed 25 soldiers.', 'norland freed 25 soldiers'],
      ['under the text, troops are to move back three kilometres.', 'troops are to move back three kilometres'],
      [
        'under the paper, a copy of which was seen by the post, norland will free nine men.',
        'norland will free nine men',
      ],
    ],
    no: ['under the bridge, nobody spoke of the deal.', 'by friday, the deal was dead.'],
  },
  {
    id: 'under-it',
    pattern: withPlaces(
      '^(?<term>.{8,160}?),? (?:under|as part of) (?:the terms of )?(?:the|this|their|a|that) (?:\\p{L}+[ -]){0,3}PACT\\b(?! (?:talks|would|could|may|might))',
    ),
    yes: [['sudmark will hand over 15 pilots under the accord.', 'sudmark will hand over 15 pilots']],
    no: ['what happens under the new law is not known.'],
  },
  {
    id: 'provides',
    pattern: withPlaces(
      `\\b(?:the|this|their|an?|new|that|it) (?:\\p{L}+[ -]){0,3}?PACT(?:,? (?:which|that))? (?:also |further |only )?(?<term>${PROVIDES} (?!over\\b|off\\b|up\\b).{4,})$`,
    ),
    yes: [
      ['the agreement provides for free trade in grain.', 'provides for free trade in grain'],
      [
        'the deal commits norland to buy two million tonnes of wheat a year.',
        'commits norland to buy two million tonnes of wheat a year',
      ],
    ],
    no: ['the agreement was signed.', 'the deal makers left.', 'the truce does not include the islands.'],
  },
  {
    id: 'that-provides',
    pattern: withPlaces(
      `\\b(?:an?|the|this|their) (?:\\p{L}+[ -]){0,3}?PACT (?:[^,.;]{0,50} )?(?:that|which) (?:also |will |would )?(?<term>${PROVIDES} (?!over\\b|off\\b|up\\b).{4,}|(?:cut|lower|raise|lift|end|open|give|grant|limit|ban) .{4,})$`,
    ),
    yes: [
      [
        'they signed a trade agreement on monday that cuts tariffs on cars to 5 per cent.',
        'cuts tariffs on cars to 5 per cent',
      ],
    ],
    no: ['they signed an agreement that nobody read.', 'they accepted a truce that ended five days of heavy fighting.'],
  },
  {
    id: 'agreed-that',
    pattern: withPlaces(
      '\\b(?:agreed|agreement|settled|accepted|undertook) (?!(?:to )?(?:an?|the|this|their) (?:\\p{L}+[ -]){0,2}PACT )(?:[^,.;]{0,25} )?that (?<term>(?!it was|there was|they were|ended\\b).{8,})$',
    ),
    yes: [['the two sides agreed that wages would rise by 6 per cent.', 'wages would rise by 6 per cent']],
    no: [
      'experts agreed.',
      'both sides accepted a ceasefire that ended five days of fighting.',
      'they will vote on the agreement that ended their strike.',
    ],
  },
  {
    id: 'agreed-to',
    pattern: withPlaces(
      '\\b(?:agreed|undertook|undertaken|committed themselves|committed itself|pledged under it)(?: on \\p{L}+| with \\p{L}+)? to (?<term>(?!(?:the|an?|this|that|their|his|her|its|meet|talk|hold talks|talks|negotiate|be|have|differ|disagree)\\b)\\p{L}+ .{3,})$',
    ),
    yes: [
      [
        'norland and sudmark agreed on friday to stop all firing along their border.',
        'stop all firing along their border',
      ],
    ],
    no: ['norland and sudmark agreed to a truce.', 'they agreed to talk again.', 'they agreed to differ.'],
  },
  {
    id: 'in-return',
    follows: 'sentence',
    pattern: withPlaces('^in (?:return|exchange),? (?<term>(?!for\\b).{8,})$'),
    yes: [['in return, estland will open its ports.', 'estland will open its ports']],
    no: ['in return for the ships they were paid.'],
  },
  {
    id: 'each-side-will',
    follows: 'sentence',
    pattern: withPlaces(
      '^(?<term>(?:both|the two|each|all) (?:sides?|part(?:y|ies)|countries|states|governments) (?:will|would|must|are to|is to|were to|undertake|undertook|also undertook) .{6,})$',
    ),
    yes: [
      [
        'both sides will release their prisoners within a week.',
        'both sides will release their prisoners within a week',
      ],
    ],
    no: ['both sides were tired.'],
  },
  {
    id: 'item',
    follows: 'list',
    pattern: withPlaces('^(?:[-•*–]|\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})[.)]) ?(?<term>\\p{L}.{6,})$'),
    yes: [['(a) wages will rise by 9 per cent;', 'wages will rise by 9 per cent']],
    no: ['a wage rise came.'],
  },
];

/** Where a term ends before its sentence does: at who says so, and at what is told beside it. */
export const TERM_ENDS =
  /,? (?:according to\b|(?:\d+|a|\p{L}+) (?:hours|days|weeks|months|years) after\b|(?:\p{L}+['’]?s? ){1,7}(?:said|says|told|added|reported|announced|wrote)\b)|, (?:after|ending|halting|following|although|while|but|who|raising|easing)\b|[”"’] /u;

export type FateKind = 'in force' | 'broken' | 'expired' | 'not yet';

export interface FateRow {
  readonly id: string;
  readonly fate: FateKind;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** What may stand between the word for an agreement and its verb: “the truce between the two states, agreed on Friday, collapsed”. */
const OF_IT =
  '(?: (?:between|in|of|on|with|for|along|at|agreed|reached|signed|brokered)(?: [^ ,.;]+){1,8}?)?,?(?: itself)?';

/** How it fares. In this order: a sentence tells one fate. */
export const FATES: readonly FateRow[] = [
  {
    id: 'to-come',
    fate: 'not yet',
    pattern: pattern(
      `\\bPACT${OF_IT} (?:will |would |is to |was to |is due to |is expected to )?(?:enters? into force|enter into force|takes? effect|comes? into (?:force|effect)|goes into effect|go into effect|starts?|begins?|start|begin) (?:on|at|from|if|when|once|after|only|next|tomorrow|tonight|in)\\b|\\bPACT${OF_IT} (?:has|had|have) (?:yet to|still to|not yet) be(?:en)? (?:signed|ratified|approved|put into effect)\\b|\\bPACT${OF_IT} (?:still )?(?:needs?|awaits?) (?:the )?(?:approval|ratification|consent|to be)\\b|\\bPACT${OF_IT} (?:is|was|are|remains) (?:still )?subject to (?:the |an? )?(?:ballot|vote|approval|ratification|consent|referendum)\\b`,
    ),
    yes: [
      'the agreement enters into force on 1 july.',
      'the deal has yet to be ratified.',
      'the pact still needs the approval of parliament.',
      'the agreement is subject to a ballot of the members.',
    ],
    no: ['the truce held.', 'the agreement was signed.'],
  },
  {
    id: 'expired',
    fate: 'expired',
    pattern: pattern(
      `\\bPACT(?:, which| which)?${OF_IT} (?:has |had |have )?(?:since )?(?:expired|lapsed|ran out|run out|came to an end|ended (?:on|at|last|this|after|in|yesterday))\\b`,
    ),
    yes: ['the agreement, which expired on thursday, was not renewed.', 'the truce ran out at midnight.'],
    no: ['the truce ended the war.', 'the truce expires in may.'],
  },
  {
    id: 'broke-down',
    fate: 'broken',
    pattern: pattern(
      `\\bPACT${OF_IT} (?:has |had |have |was |is |were |lay |lies )?(?:since |now |finally |all but )?(?:collapsed|failed|broke down|broken down|fell apart|fallen apart|unravelled|unraveled|crumbled|dead|over|void|in ruins|in tatters|did not hold|did not last|not held|torn up|called off|scrapped|terminated|cancelled|canceled)\\b(?! to\\b)`,
    ),
    yes: ['the truce collapsed on monday.', 'the deal is dead.', 'the ceasefire did not hold.'],
    no: ['the truce holds.', 'the deal failed to win votes.'],
  },
  {
    id: 'holds',
    fate: 'in force',
    pattern: pattern(
      `\\bPACT${OF_IT} (?:is|was|has been|had been|appeared|appears|seemed|seems|remains|remained)?(?: to be| to have)? ?(?:still |largely |mostly |broadly |generally |so far |now |again )?(?:holding|held(?! (?:in|at|on|between|by)\\b)|holds(?! (?:talks|a)\\b)|in force|in effect|in place|intact|survived|being (?:observed|respected|kept|honou?red)|endured|took effect|came into (?:force|effect)|entered into force|went into effect)\\b`,
    ),
    yes: [
      'the truce was largely holding on sunday.',
      'the ceasefire took effect at noon.',
      'the agreement remains in force.',
    ],
    no: ['the talks on a truce were held in may.', 'the truce collapsed.'],
  },
  {
    id: 'kept',
    fate: 'in force',
    pattern: pattern(
      '\\b(?:is|are|was|were) (?:keeping to|sticking to|abiding by|observing|respecting|honou?ring) (?:the|this|its|their) (?:\\p{L}+[ -]){0,2}?PACT\\b|\\b(?:keeps|kept|sticks|stuck|abides|abided) (?:to|by) (?:the|this|its|their) (?:\\p{L}+[ -]){0,2}?PACT\\b',
    ),
    yes: ['norland says it is keeping to the ceasefire.', 'both armies kept to the truce on sunday.'],
    no: ['norland will keep to the truce.', 'the minister kept a copy of the treaty.'],
  },
  {
    id: 'extended',
    fate: 'in force',
    pattern: pattern(`\\bPACT${OF_IT} (?:was|has been|had been|is) (?:extended|renewed|prolonged)\\b`),
    yes: ['the truce was extended by a week.'],
    no: ['the hand was extended.'],
  },
];

/** Before the word for an agreement in its clause: then nothing is told of how it fares. */
export const FATE_DOUBT =
  /\b(?:if|whether|unless|could|may|might|would|should|fears?|feared|hopes?|hoped|until|before|once|warned|in case|doubts?|unlikely|expected|no|previous|earlier|last year['’]s|past|former|similar)\b/u;

/** What an agreement is about, where a word before it says so. */
export const SUBJECTS: ReadonlySet<string> = new Set(
  'trade pay wage wages labour labor strike prisoner hostage grain water fishing fish oil gas nuclear peace coalition border climate tariff tax security defence defense power-sharing energy transit debt loan land arms free-trade plea licence license merger'.split(
    ' ',
  ),
);
