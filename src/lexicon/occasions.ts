/** OCCASIONS: on which occasion somebody spoke, as the words around a statement tell it. Two reports of one post, one interview or one press
 *  conference have it from one occasion. Matched on the sentences of a statement in lower case, its own words
 *  left out. */
export interface OccasionRow {
  /** What it is called in the tree of a claim. */
  readonly id: string;
  readonly pattern: RegExp;
  /** On the text as it stands, right behind the pattern: group `of` is the platform or outlet that belongs to the name of the occasion. */
  readonly of?: RegExp;
  /** Each example with the name that it gives. */
  readonly yes: readonly (readonly [words: string, name: string])[];
  readonly no: readonly string[];
}

const DATE =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\\d|behalf|the|an?|his|her|its|their|that|what|how|why|whether|several|many|both|all|this';
/** A name that follows, with its capitals. */
const NAMED =
  /^(?:the )?(?:platform |network |site )?(?<of>\p{Lu}[\p{L}\p{N}.&’'-]*(?: \p{Lu}[\p{L}\p{N}.&’'-]*){0,3})/u;

/** In this order; the first that holds is the occasion. */
export const OCCASIONS: readonly OccasionRow[] = [
  {
    id: 'read-out',
    pattern:
      /\bread-?outs?\b|\bsummary of the (?:call|conversation|meeting)\b|\baccount of the call (?:published|released|issued)\b/u,
    yes: [['the foreign ministry said in a readout of the call', 'read-out']],
    no: ['she read the letter out'],
  },
  {
    id: 'interview',
    pattern:
      /\binterview(?:s|ed)?(?: (?:with|by|to|on|for|from|broadcast by|published by|published in|aired by|in) )?/u,
    of: NAMED,
    yes: [
      ['he said in an interview with the Channel Nine on Sunday', 'interview, Channel Nine'],
      ['she said in a television interview', 'interview'],
    ],
    no: ['she told the police'],
  },
  {
    id: 'post',
    pattern: new RegExp(
      `\\b(?:posted|posts|tweeted|wrote|writes|shared)(?: (?:later|earlier|again|also))? (?:on|via) (?!(?:${DATE})\\b)|\\b(?:in|on) an? (?:\\p{L}+ )?(?:post|tweet|thread)(?: on )?|\\bsocial media\\b|\\b(?:tweeted|posted)\\b`,
      'u',
    ),
    of: NAMED,
    yes: [
      ['he later posted on X', 'post, X'],
      ['in a post on Perch she said', 'post, Perch'],
      ['she tweeted', 'post'],
    ],
    no: ['he left his post on the bridge', 'she wrote on monday that'],
  },
  {
    id: 'press conference',
    pattern:
      /\b(?:press|news|media) (?:conference|briefing)s?\b|\btold (?:the )?(?:reporters|journalists|the press|newsmen)\b|\b(?:a|his|her|the|daily) briefing\b|\bspeaking to (?:reporters|journalists)\b/u,
    yes: [
      ['the minister told a press conference in the capital', 'press conference'],
      ['she told reporters', 'press conference'],
    ],
    no: ['reporters were told to leave'],
  },
  {
    id: 'parliament',
    pattern:
      /\b(?:told|in|to|before) (?:the )?(?:parliament|lawmakers|assembly|house|senate|congress|chamber|deputies|mps|security council|committee)\b/u,
    yes: [['the prime minister told the assembly', 'parliament']],
    no: ['the house burned'],
  },
  {
    id: 'court',
    pattern:
      /\btold (?:the|a) (?:court|tribunal|judge|jury|hearing|inquiry)\b|\b(?:testified|testifying|under oath|in (?:court|testimony))\b/u,
    yes: [['she told the court', 'court']],
    no: ['the court was full'],
  },
  {
    id: 'speech',
    pattern:
      /\b(?:in|during) (?:an?|his|her|the) (?:\p{L}+ )?(?:speech|address|broadcast|sermon|lecture)\b|\baddress(?:ed|ing) (?:the nation|a rally|supporters|the people)\b/u,
    yes: [['he said in a televised address', 'speech']],
    no: ['the address was wrong'],
  },
  {
    id: 'letter',
    pattern: /\b(?:in|by) (?:an?|his|her|its|the|their) (?:\p{L}+ )?(?:letter|e-?mail|memo|memorandum)\b|\bwrote to\b/u,
    yes: [['the brigade said in a letter', 'letter']],
    no: ['letters were lost'],
  },
  {
    id: 'statement',
    pattern:
      /\b(?:in|by) (?:an?|its|his|her|the|their) (?:\p{L}+ ){0,2}(?:statement|communiqué|communique|press release|notice|bulletin|declaration)(?!\p{L})/u,
    yes: [['the company said in a written statement', 'statement']],
    no: ['the statement was short'],
  },
  {
    id: 'call',
    pattern:
      /\b(?:in|by|over|during) (?:an?|the|their) (?:\p{L}+ )?(?:phone|telephone|call)(?: call)?\b|\b(?:by|over the) (?:phone|telephone)\b/u,
    yes: [['she said by telephone', 'call']],
    no: ['the call was not answered'],
  },
  {
    id: 'talk without names',
    pattern:
      /\bcondition of anonymity\b|\bfamiliar with the (?:matter|talks|negotiations|discussions|plans?|call|situation|case|investigation)\b|\b(?:declined|asked|refused) (?:not )?to be (?:named|identified)\b|\bwho (?:would|could) not be named\b/u,
    yes: [['according to people familiar with the matter', 'talk without names']],
    no: ['they are familiar with the town'],
  },
];
