/** PARTS IN AN OUTCOME TOLD BY PHRASES: nouns, passives and turns of speech that no verb of `happenings.ts` carries: “under the auspices of
 *  Norland”, “thanks to Norland”, “Norland had nothing to do with it”. Matched on the words of one sentence around somebody who is named
 *  there, in lower case. */
import type { RoleKind } from '../model/story.ts';

export interface CreditRow {
  readonly id: string;
  readonly role: RoleKind;
  /** The words before the name, up to it; null: whatever. */
  readonly before: RegExp | null;
  /** The words after the name, from it on; null: whatever. */
  readonly after: RegExp | null;
  /** How far the outcome may stand: in the sentence, or just before. */
  readonly outcome: 'sentence' | 'before';
  /** The one named last before the words says so: “Sudmark credited Norland with the truce”. */
  readonly saidBy?: 'before';
  /** Holds in a sentence of doubt or denial too: the words themselves deny, or say that somebody else did. */
  readonly despite?: true;
  /** Outcomes that can be had this way; null: any. */
  readonly outcomes?: ReadonlySet<string>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Helping words of many kinds: what somebody did for an outcome. */
const HELP =
  '(?:good offices|help|assistance|support|backing|persistence|perseverance|patience|efforts?|work|intervention|diplomacy|involvement|contribution|insistence|leadership|persuasion)';
const GO_BETWEEN =
  '(?:mediators?|intermediar(?:y|ies)|go-betweens?|conciliators?|arbitrators?|honest brokers?|middlem[ae]n|peacemakers?)';
const PACT =
  '(?:truce|ceasefire|cease-fire|armistice|agreement|deal|accord|pact|treaty|settlement|understanding|terms|commitments?|word|promises?|pledges?)';
const STOPPAGE = '(?:strike|walkout|stoppage|industrial action|lockout)';
/** A strike on a camp is none of dockers; one on Monday may be. */
const NOT_AT = '(?! (?:against|at|near|inside) | on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d|the eve))';
const FOR_PEACE =
  '(?:mediate|host|help|facilitate|support|broker|assist|arrange|act as|serve as|play a (?:constructive )?role|bring the)';
const pattern = (source: string): RegExp => new RegExp(source, 'u');
/** What may stand between such words and the name. */
const TO_NAME = '(?: the| a| an| its| his| her| their)?(?: \\p{L}+)? $';

const ORDERABLE: ReadonlySet<string> = new Set([
  'recall',
  'release',
  'election',
  'evacuation',
  'withdrawal',
  'merger',
  'pardon',
]);
const STRIKES: ReadonlySet<string> = new Set(['end of the strike']);

/** In this order; a name has each role once in a sentence. `{brokered|Norland}` is who has it, `{says|Sudmark}` who says so. */
export const CREDITS: readonly CreditRow[] = [
  {
    id: 'under-auspices',
    role: 'brokered',
    before: pattern(`\\b(?:under|with) the (?:auspices|aegis|mediation|patronage|sponsorship|guidance) of${TO_NAME}`),
    after: null,
    outcome: 'before',
    yes: ['The pact was signed under the auspices of {brokered|Norland}.'],
    no: [
      'The pact may be signed under the auspices of {|Norland}.',
      'The fair was held under the auspices of {|Norland}.',
    ],
  },
  {
    id: 'own-auspices',
    role: 'brokered',
    before: pattern('\\b(?:under|through|thanks to|with|after|following|via|by)(?: the)? $'),
    after: pattern("^['’]s? (?:auspices|aegis|good offices|mediation|patronage|sponsorship|shuttle diplomacy)\\b"),
    outcome: 'before',
    yes: ['They reached a truce through {brokered|Norland}’s good offices.'],
    no: ['The concert was given under {|Norland}’s patronage.'],
  },
  {
    id: 'good-offices',
    role: 'brokered',
    before: pattern(
      `\\b(?:through|thanks to|by|with|via|after|following) (?:the )?(?:good offices|mediation|mediating efforts|shuttle diplomacy) of${TO_NAME}`,
    ),
    after: null,
    outcome: 'before',
    yes: ['A truce was reached through the good offices of {brokered|Norland} and {brokered|Estland}.'],
    no: ['A new post was created in the good offices of {|Norland}.'],
  },
  {
    id: 'acted-as-mediator',
    role: 'brokered',
    before: null,
    after: pattern(
      `^,?(?: who| which)?(?: has| had| have)?(?: also)? (?:acted|acting|served|serving|worked|working|stepped in) as (?:an? |the )?(?:\\p{L}+ )?${GO_BETWEEN}\\b`,
    ),
    outcome: 'before',
    yes: ['{brokered|Norland}, which had acted as an intermediary, welcomed the truce.'],
    no: ['{|Norland} could have acted as a mediator in the truce.', '{|Norland} acted as host of the games.'],
  },
  {
    id: 'named-mediator',
    role: 'brokered',
    before: null,
    after: pattern(
      `^, (?:the|an?) (?:\\p{L}+ ){0,2}(?:mediator|conciliator|arbitrator|go-between|intermediary)\\b(?! from)`,
    ),
    outcome: 'before',
    yes: ['The settlement was announced by {brokered|Ivo Marsh}, the state mediator.'],
    no: ['{|Ivo Marsh}, a divorce lawyer, welcomed the settlement.'],
  },
  {
    id: 'mediators-from',
    role: 'brokered',
    before: pattern(`\\b${GO_BETWEEN} (?:from|of|sent by)${TO_NAME}`),
    after: null,
    outcome: 'before',
    yes: ['Mediators from {brokered|Norland} carried drafts of the truce across the river.'],
    no: ['Traders from {|Norland} cheered the truce.', 'Mediators from {|Norland} may work on a truce.'],
  },
  {
    id: 'brokered-compound',
    role: 'brokered',
    before: null,
    after: pattern(`^-(?:brokered|mediated|sponsored|facilitated|led mediation)\\b`),
    outcome: 'sentence',
    yes: ['The {brokered|Norland}-mediated truce held.'],
    no: ['The {|Norland}-based firm sold its ships during the truce.'],
  },
  {
    id: 'brought-together',
    role: 'brokered',
    before: null,
    after: pattern(
      '^(?: has| had)? (?:brought|got) (?:the )?(?:two |both |warring |rival |opposing )?(?:sides|parties|camps|governments|neighbou?rs|factions|rivals|delegations|negotiators|teams) (?:together|to the (?:negotiating )?table|round one table)\\b',
    ),
    outcome: 'before',
    yes: ['The truce came after {brokered|Norland} had brought both sides to the table.'],
    no: ['{|Norland} brought the sides of the box together.'],
  },
  {
    id: 'shuttled',
    role: 'brokered',
    before: null,
    after: pattern(
      '^(?: has| had)? (?:shuttled between|carried (?:messages|drafts|proposals) (?:between|back and forth|to and fro)|(?:passed|relayed) (?:messages|proposals|drafts) between)\\b',
    ),
    outcome: 'before',
    yes: ['For the truce {brokered|Orla Dane} shuttled between the two capitals.'],
    no: ['A bus of {|Norland} shuttled guests to the gala.'],
  },
  {
    id: 'instrumental',
    role: 'facilitated',
    before: null,
    after: pattern(
      '^,?(?: which| who)? (?:was|were|is|has been|had been|proved|has proved) (?:(?!not |never )\\p{L}+ )?(?:instrumental|key|central|crucial|pivotal|decisive|essential|critical|vital) (?:in|to|for)\\b',
    ),
    outcome: 'sentence',
    yes: ['{facilitated|Norland} was instrumental in the release of the crew.'],
    no: ['{|Norland} was not instrumental in the truce.', '{|Norland} is central to the trade in cloth.'],
  },
  {
    id: 'with-help-of',
    role: 'facilitated',
    before: pattern(
      `\\b(?:with|through|thanks to|owing to|due to|because of|only by) (?:the )?(?:\\p{L}+ )?${HELP} (?:of|from|by)${TO_NAME}`,
    ),
    after: null,
    outcome: 'before',
    yes: [
      'The accord was reached with the quiet help of {facilitated|Norland}.',
      'The recall came about thanks to the persistence of {facilitated|Orla Dane}.',
    ],
    no: ['The accord was reached without the help of {|Norland}.', 'The house was built with the help of {|Norland}.'],
  },
  {
    id: 'with-own-help',
    role: 'facilitated',
    before: pattern('\\b(?:with|through|thanks to|owing to|due to|because of) $'),
    after: pattern(`^['’]s? (?:\\p{L}+ )?${HELP}\\b`),
    outcome: 'before',
    yes: ['Thanks to {facilitated|Norland}’s patience the truce held.'],
    no: ['The tower was built with {|Norland}’s help.'],
  },
  {
    id: 'thanks-to',
    role: 'facilitated',
    before: pattern('\\bthanks (?:largely |mainly |in part |above all |also |only )?to $'),
    after: pattern("^(?!['’]s)"),
    outcome: 'sentence',
    yes: ['There is a truce thanks to {facilitated|Norland}.'],
    no: ['The truce was broken no thanks to {|Norland}.', 'There is bread thanks to {|Norland}.'],
  },
  {
    id: 'efforts-did-it',
    role: 'facilitated',
    before: null,
    after: pattern(
      `^(?:['’]s?)? (?:\\p{L}+ ){0,2}(?:${HELP}|mediation|role|part|pressure|calls?) (?:that |which )?(?:has |had |have )?(?:made .{1,40} possible|paved the way|helped|led to|brought about|was decisive|were decisive|secured|produced|saved|proved decisive|tipped)`,
    ),
    outcome: 'before',
    yes: [
      '{facilitated|Norland}’s quiet diplomacy paved the way for the accord.',
      'It was {facilitated|her} personal intervention that made the accord possible.',
    ],
    no: ['{|Norland}’s efforts failed to bring about a truce.', '{|Norland}’s work helped the farmers.'],
  },
  {
    id: 'efforts-of-did-it',
    role: 'facilitated',
    before: pattern(`\\b(?:${HELP}|role|part) (?:of|by)${TO_NAME}`),
    after: pattern(
      '^(?: in (?:the |this )?\\p{L}+)? (?:has |had |have )?(?:made .{1,40} possible|paved the way|helped|led to|brought about|was (?:decisive|crucial|vital|key)|were decisive|secured|produced|saved|proved decisive|tipped)',
    ),
    outcome: 'before',
    yes: ['The intervention of {facilitated|Norland} led to the accord.'],
    no: ['The work of {|Norland} helped the farmers.'],
  },
  {
    id: 'credit-goes',
    role: 'facilitated',
    before: pattern(
      `\\b(?:credit|praise|merit|thanks)(?: for [^,.;]{1,60})? (?:goes|belongs|went|is due|are due|must go|should go)(?: \\p{L}+)? to${TO_NAME}`,
    ),
    after: null,
    outcome: 'before',
    yes: ['Credit for the accord belongs to {facilitated|Norland}.'],
    no: ['The prize money goes to {|Norland}.', 'Credit for the bridge goes to {|Norland}.'],
  },
  {
    id: 'owes-it-to',
    role: 'facilitated',
    before: pattern(`\\b(?:owes?|owed) (?:the |this |its |their |his |her |our )?(?:\\p{L}+ ){1,4}to${TO_NAME}`),
    after: null,
    outcome: 'sentence',
    saidBy: 'before',
    yes: ['{says|Sudmark} owes its truce to {facilitated|Norland}.'],
    no: ['{|Sudmark} owes nine million to {|Norland}.'],
  },
  {
    id: 'credited-with',
    role: 'facilitated',
    before: pattern('\\b(?:credit|credits|credited|crediting) $'),
    after: pattern('^ (?:with|for)\\b'),
    outcome: 'sentence',
    saidBy: 'before',
    yes: ['{says|Sudmark} credits {facilitated|Norland} with the truce.'],
    no: ['{|Sudmark} credited {|Norland} with the invention of the plough.'],
  },
  {
    id: 'is-credited',
    role: 'facilitated',
    before: null,
    after: pattern('^,?(?: who| which)? (?:is|are|was|were|has been|have been)(?: widely)? credited with\\b'),
    outcome: 'sentence',
    yes: ['{facilitated|Norland} is widely credited with the release of the crew.'],
    no: ['{|Norland} is credited with the invention of the plough.'],
  },
  {
    id: 'work-of',
    role: 'facilitated',
    before: pattern(
      `\\b(?:was|is|are|were|been) (?:\\p{L}+ )?(?:the )?(?:(?:\\p{L}+ )?(?:work|fruit|doing|achievement|merit|handiwork)|fruit of [^,.;]{1,50} work) (?:of|by)${TO_NAME}`,
    ),
    after: null,
    outcome: 'before',
    yes: [
      'The accord was the work of {facilitated|Norland}.',
      'The release was the fruit of nine weeks of work by {facilitated|Norland}.',
    ],
    no: ['The statue was the work of {|Orla Dane}.'],
  },
  {
    id: 'made-possible-by',
    role: 'facilitated',
    before: pattern(`\\bmade possible (?:\\p{L}+ )?by${TO_NAME}`),
    after: null,
    outcome: 'before',
    yes: ['The accord was made possible by {facilitated|Norland}.'],
    no: ['The match was made possible by {|Norland}.'],
  },
  {
    id: 'praised-for-role',
    role: 'facilitated',
    before: pattern(
      `\\b(?:praised|praises|hailed|hails|commended|commends|applauded|applauds|lauded|saluted|thanked|tribute to|thanks to)${TO_NAME}`,
    ),
    after: pattern(`^ for (?:its|his|her|their|a|the) (?:\\p{L}+ ){0,2}(?:role|part|${HELP}|mediation)\\b`),
    outcome: 'sentence',
    saidBy: 'before',
    yes: ['{says|Sudmark} praised {facilitated|Norland} for its quiet work on the truce.'],
    no: ['{|Sudmark} praised {|Norland} for its role in the flood relief.'],
  },
  {
    id: 'without-would-not',
    role: 'facilitated',
    before: pattern(`\\bwithout${TO_NAME}`),
    after: pattern('^.{0,100}\\b(?:would|could) (?:not|never) have\\b'),
    outcome: 'before',
    despite: true,
    yes: [
      'Without {facilitated|Norland} there would not have been a truce.',
      'Without {facilitated|Orla Dane} and without {facilitated|Ivo Marsh} there would not have been a truce.',
    ],
    no: ['Without {|Norland} the bridge would not have been built.'],
  },
  {
    id: 'would-not-without',
    role: 'facilitated',
    before: pattern(
      `\\b(?:would|could) (?:not|never) (?:have .{1,100}|exist |be .{1,40}|hold )\\bwithout(?: (?:any |the )?(?:\\p{L}+ )?(?:${HELP}|mediation) (?:of|by|from))?${TO_NAME}`,
    ),
    after: null,
    outcome: 'before',
    despite: true,
    yes: [
      'The accord would not have been reached without the help of {facilitated|Norland}.',
      'The accord would not exist without {facilitated|Norland}.',
    ],
    no: ['The barn would not have been built without {|Norland}.'],
  },
  {
    id: 'pressure-from',
    role: 'pressed',
    before: pattern(
      `\\b(?:under|after|amid|amidst|following|because of|thanks to|owing to|due to|bowed to|bowing to|yielded to|gave in to|giving in to|result of|days of|weeks of|months of) (?:\\p{L}+ ){0,4}(?:pressure|prodding|arm-twisting|pressing|urging|insistence) (?:from|by|of)${TO_NAME}`,
    ),
    after: null,
    outcome: 'before',
    yes: ['Under heavy pressure from {pressed|Norland} they signed the accord.'],
    no: ['Under high pressure from {|Norland} the pipe burst.'],
  },
  {
    id: 'own-pressure',
    role: 'pressed',
    before: pattern('\\b(?:under|after|amid|following|because of|thanks to|owing to|bowed to|yielded to|gave in to) $'),
    after: pattern("^['’]s? (?:\\p{L}+ )?(?:pressure|prodding|threats?|urging|insistence)\\b"),
    outcome: 'before',
    yes: ['They signed the accord after {pressed|Norland}’s constant prodding.'],
    no: ['Bread grew dear under {|Norland}’s pressure.'],
  },
  {
    id: 'leaned-on',
    role: 'pressed',
    before: null,
    after: pattern(
      '^(?: has| had| have)? (?:leaned|leant) (?:hard |heavily )?on\\b(?! (?:a|an|the|his|her|its|their) (?!(?:two|government|leader)))',
    ),
    outcome: 'before',
    yes: ['For the truce {pressed|Norland} leaned hard on Sudmark.'],
    no: ['During the truce {|Norland} leaned on a fence.'],
  },
  {
    id: 'wrote-the-terms',
    role: 'proposed',
    before: null,
    after: pattern(
      '^(?:, [^,]{2,60},)?(?: has| had| have)? (?:written|wrote|drafted|drew up|drawn up|presented|tabled|put forward|submitted|supplied) (?:the|a|an|its|his|her|their) (?:[\\p{L}-]+ ){0,3}?(?:paper|text|draft|terms|compromise|peace plan|blueprint|roadmap)\\b',
    ),
    outcome: 'before',
    yes: ['The truce was signed on Friday after {proposed|Norland} had drafted a five-point paper.'],
    no: ['During the truce {|Norland} drafted a law.'],
  },
  {
    id: 'threatened-unless',
    role: 'pressed',
    before: null,
    after: pattern(
      '^(?: has| had| have)? (?:threatened|warned)\\b(?=.{1,100}\\b(?:unless|if .{1,40} (?:did not|refused|failed))\\b)',
    ),
    outcome: 'sentence',
    despite: true,
    yes: [
      '{pressed|Norland} had threatened to close its banks unless the truce was signed.',
      '{pressed|Orla Dane} warned {|Sudmark} that the orders would be frozen unless the shelling stopped.',
    ],
    no: ['{|Norland} threatened to close its banks.'],
  },
  {
    id: 'the-host',
    role: 'hosted',
    before: null,
    after: pattern(
      '^,? (?:which |who )?(?:was |is )?(?:the |a )?hosts? of (?:the |these |this )?(?:\\p{L}+ ){0,2}(?:talks|negotiations|meetings?|summit|rounds?|conference)\\b',
    ),
    outcome: 'sentence',
    yes: ['{hosted|Norland}, host of the peace talks, was pleased.'],
    no: ['{|Norland}, the host of the games, was pleased with the talks.'],
  },
  {
    id: 'played-host',
    role: 'hosted',
    before: null,
    after: pattern('^(?: has| had)? (?:played|acted as) host (?:to|for|of)\\b'),
    outcome: 'sentence',
    yes: ['{hosted|Norland} played host to the talks.'],
    no: ['{|Norland} played host to the cup final.'],
  },
  {
    id: 'invited-for-talks',
    role: 'hosted',
    before: null,
    after: pattern(
      '^(?: has| had)? (?:invited|received|welcomed) (?:the |both )?(?:two |both |warring |rival )?(?:sides|parties|delegations|negotiators|envoys)\\b.{0,60}\\b(?:for|to|to hold|to begin) (?:\\p{L}+ ){0,2}(?:talks|negotiations|a meeting)\\b',
    ),
    outcome: 'sentence',
    yes: ['{hosted|Norland} received both delegations in its palace for talks.'],
    no: ['{|Norland} invited both sides of the choir to a feast before the talks of its neighbours.'],
  },
  {
    id: 'at-invitation',
    role: 'hosted',
    before: pattern(`\\bat the invitation of${TO_NAME}`),
    after: null,
    outcome: 'sentence',
    yes: ['They met for talks at the invitation of {hosted|Norland}.'],
    no: ['They sang at the invitation of {|Norland}.'],
  },
  {
    id: 'guests-of',
    role: 'hosted',
    before: pattern(`\\b(?:were|are|was|as|had been) (?:the )?guests? of${TO_NAME}`),
    after: null,
    outcome: 'sentence',
    yes: ['The two delegations, who were guests of {hosted|Norland} for three days, concluded a truce.'],
    no: ['The singers were guests of {|Norland} for three days.'],
  },
  {
    id: 'ready-to-mediate',
    role: 'offered',
    before: null,
    after: pattern(
      `^(?: (?:said|says|repeated|added|has said|had said)(?: that)? (?:it|he|she|they))? (?:is|was|are|were|stands?|stood|remains?|remained|declared (?:itself|himself|herself)) (?:(?!not |never )\\p{L}+ )?(?:ready|prepared|willing) to ${FOR_PEACE}\\b`,
    ),
    outcome: 'sentence',
    yes: [
      '{offered|Norland} said it was ready to mediate an accord.',
      '{offered|Norland} stands ready to support direct talks.',
    ],
    no: ['{|Norland} is ready to support the farmers.', '{|Norland} was not ready to mediate an accord.'],
  },
  {
    id: 'volunteered',
    role: 'offered',
    before: null,
    after: pattern(
      `^(?: has| had)? (?:volunteered|offered|proposed) (?:(?:its|his|her|their) (?:\\p{L}+ )?(?:good offices|services|help|assistance|mediation|support|capital|territory)|itself as|himself as|herself as|to ${FOR_PEACE})\\b`,
    ),
    outcome: 'sentence',
    yes: [
      '{offered|Norland} offered its good offices for the talks.',
      '{offered|Norland} volunteered to mediate a truce.',
    ],
    no: ['{|Norland} offered its help with the harvest.'],
  },
  {
    id: 'its-offer',
    role: 'offered',
    before: null,
    after: pattern(
      `^['’]s? (?:\\p{L}+ )?offer (?:to ${FOR_PEACE}|of (?:\\p{L}+ )?(?:good offices|help|assistance|mediation|talks|support))\\b`,
    ),
    outcome: 'sentence',
    despite: true,
    yes: ['{|Sudmark} turned down {offered|Norland}’s offer to mediate a truce.'],
    no: ['{|Sudmark} turned down {|Norland}’s offer of bread.'],
  },
  {
    id: 'offer-of',
    role: 'offered',
    before: pattern(
      `\\boffers? (?:of (?:\\p{L}+ )?(?:mediation|help|assistance|talks|good offices) )?(?:by|from|of)${TO_NAME}`,
    ),
    after: null,
    outcome: 'sentence',
    despite: true,
    yes: ['{|Sudmark} welcomed an offer by {offered|Norland} to oversee the truce.'],
    no: ['{|Sudmark} welcomed an offer by {|Norland} of nine ships.'],
  },
  {
    id: 'thanked-for-offer',
    role: 'offered',
    before: pattern(`\\b(?:thanks?|thanked|grateful to|appreciates?|appreciated)${TO_NAME}`),
    after: pattern(`^ for (?:its|his|her|their) (?:\\p{L}+ )?offer\\b`),
    outcome: 'sentence',
    saidBy: 'before',
    yes: ['{says|Sudmark} thanked {offered|Norland} for its offer to host the talks.'],
    no: ['{|Sudmark} thanked {|Norland} for its offer of snow ploughs.'],
  },
  {
    id: 'at-request',
    role: 'proposed',
    before: pattern(
      `\\b(?:at|on|upon|following) the (?:\\p{L}+ )?(?:request|initiative|suggestion|behest|proposal|instigation|urging) of${TO_NAME}`,
    ),
    after: null,
    outcome: 'before',
    yes: ['A truce was declared at the request of {proposed|Norland}.'],
    no: ['The song was played at the request of {|Norland}.'],
  },
  {
    id: 'at-own-request',
    role: 'proposed',
    before: pattern('\\b(?:at|on|upon|following) $'),
    after: pattern("^['’]s? (?:\\p{L}+ )?(?:request|initiative|suggestion|behest|proposal|instigation)\\b"),
    outcome: 'before',
    yes: ['At {proposed|Norland}’s request a truce was declared.'],
    no: ['At {|Norland}’s request the song was played.'],
  },
  {
    id: 'idea-of',
    role: 'proposed',
    before: pattern(
      `\\b(?:(?:was|is|were|been) (?:\\p{L}+ )?(?:the )?(?:idea|brainchild|initiative|suggestion|proposal)|(?:goes|go|went) back to (?:an? |the )?(?:\\p{L}+ )?(?:idea|initiative|suggestion|proposal|request)) (?:of|by|from)${TO_NAME}`,
    ),
    after: null,
    outcome: 'sentence',
    yes: [
      'The truce was the idea of {proposed|Norland}.',
      'The accord goes back to a suggestion by {proposed|Norland}.',
    ],
    no: ['The festival was the idea of {|Norland}.'],
  },
  {
    id: 'begged-for',
    role: 'proposed',
    before: null,
    after: pattern(
      '^(?: has| had| have)?(?: first)? (?:begged|pleaded|sued|appealed|asked|called|put out feelers) for (?:an? |the )?(?:\\p{L}+ ){0,2}(?:truce|ceasefire|cease-fire|armistice|peace|terms)\\b',
    ),
    outcome: 'sentence',
    outcomes: new Set(['ceasefire', 'peace', 'agreement']),
    yes: ['{proposed|Norland} had pleaded for a truce.', '{proposed|Norland} put out feelers for a truce.'],
    no: ['{|Norland} pleaded for rain during the truce.'],
  },
  {
    id: 'first-move',
    role: 'proposed',
    before: null,
    after: pattern(
      '^(?: who| that| which)?(?: has| had| have)?(?: first)? (?:laid before (?:the |both )?(?:\\p{L}+ )?(?:parties|sides)|made (?:the first (?:move|step|offer)|an opening offer|the opening)|(?:put|laid) .{1,40} (?:on|upon) the table|floated|tabled|raised the idea of|came up with|first (?:proposed|suggested|raised|mooted))\\b',
    ),
    outcome: 'sentence',
    yes: [
      '{proposed|Norland} first mooted a truce in May.',
      'It was {proposed|Norland} that put a truce on the table.',
      'The accord follows a plan that {proposed|Norland} laid before the parties.',
    ],
    no: ['{|Norland} made the first step on the ice.'],
  },
  {
    id: 'sought-by',
    role: 'proposed',
    before: pattern(`\\b(?:sought|requested|proposed|suggested|mooted|asked for)(?: \\p{L}+)? by${TO_NAME}`),
    after: null,
    outcome: 'sentence',
    yes: ['The pause in the fighting, sought by {proposed|Norland}, began at noon.'],
    no: ['The road, sought by {|Norland}, was built.'],
  },
  {
    id: 'read-out',
    role: 'announced',
    before: null,
    after: pattern(
      '^(?:, [^,]{1,40},)?(?: has| had)? (?:read out|read|made public|broke(?: the)? news of|disclosed|gave out)\\b',
    ),
    outcome: 'sentence',
    yes: ['{announced|Orla Dane} made public the accord at noon.'],
    no: ['{|Orla Dane} read a poem to the children.'],
  },
  {
    id: 'news-by',
    role: 'announced',
    before: pattern(
      `\\b(?:news|word|announcement|first word) of [^,.;]{1,60} (?:was broken |was given |was made |came )?(?:by|from)${TO_NAME}`,
    ),
    after: null,
    outcome: 'sentence',
    yes: ['News of the accord came from {announced|Norland}.'],
    no: ['News of the flood came from {|Norland}.'],
  },
  {
    id: 'gratitude-to',
    role: 'thanked',
    before: pattern(
      `\\b(?:gratitude|appreciation|(?<!\\bno )thanks|indebted|grateful|thankful|tribute) (?:of [^,.;]{1,40} )?(?:went |goes |go )?to${TO_NAME}|\\b(?:its|his|her|their|our|on record) (?:\\p{L}+ )?(?:gratitude|appreciation) (?:of|towards|for)${TO_NAME}`,
    ),
    after: null,
    outcome: 'sentence',
    saidBy: 'before',
    yes: [
      '{says|Sudmark} voiced its gratitude to {thanked|Norland} for the accord.',
      '{says|Sudmark} put on record its appreciation of {thanked|Norland} after the accord.',
    ],
    no: ['{|Sudmark} voiced its gratitude to {|Norland} for the harvest.'],
  },
  {
    id: 'had-no-part',
    role: 'no part',
    before: null,
    after: pattern(
      '^(?: has| had| have| having)? ?(?:had|has|have|took|takes|taken|play|plays|played) (?:absolutely |whatsoever )?(?:no|neither|not the slightest) (?:\\p{L}+ ){0,2}(?:part|hand|role|say|share|involvement|influence)\\b',
    ),
    outcome: 'before',
    despite: true,
    yes: ['{no part|Norland} played no role in the truce.'],
    no: ['{|Norland} had no part in the play.'],
  },
  {
    id: 'nothing-to-do-with',
    role: 'no part',
    before: null,
    after: pattern('^ (?:had|has|have|having) (?:absolutely )?nothing to do with\\b'),
    outcome: 'sentence',
    despite: true,
    yes: ['{no part|Norland} had nothing to do with the accord.'],
    no: [
      '{|Norland} has nothing to do with the frost.',
      'The arrest of nine traders of {|Norland} had nothing to do with the accord.',
    ],
  },
  {
    id: 'was-not-involved',
    role: 'no part',
    before: null,
    after: pattern(
      '^,?(?: who| which)? (?:was|were|is|are|has|have|had)(?: \\p{L}+)? (?:not|never|in no way)(?: been)? (?:involved|consulted|present|at the table|part of|a party to|asked|needed)\\b',
    ),
    outcome: 'sentence',
    despite: true,
    yes: ['{no part|Norland} was never a party to the accord.'],
    no: ['{|Norland} was not present at the wedding.'],
  },
  {
    id: 'carried-no-message',
    role: 'no part',
    before: null,
    after: pattern(
      '^(?: has| had| have)? (?:carried|passed(?: on)?|relayed|delivered|sent) no (?:\\p{L}+ )?(?:messages?|offers?|proposals?|drafts?|word)\\b',
    ),
    outcome: 'before',
    despite: true,
    yes: ['The truce held. {no part|Norland} carried no message, {says|Orla Dane} said.'],
    no: ['{|Norland} carried no message in the relay.'],
  },
  {
    id: 'at-no-point',
    role: 'no part',
    before: pattern(`\\b(?:at no (?:point|time|stage)|never|nor) (?:was|were|had|is|did)${TO_NAME}`),
    after: pattern('^ (?:been )?(?:involved|consulted|present|part of|a party to|mediate|take part|play)\\b'),
    outcome: 'sentence',
    despite: true,
    yes: ['At no time was {no part|Norland} consulted about the accord.'],
    no: ['At no time was {|Norland} present at the wedding.'],
  },
  {
    id: 'without-help-of',
    role: 'no part',
    before: pattern(
      `^(?!.*\\b(?:would|could) (?:not|never) have\\b).*\\bwithout (?:any |the )?(?:\\p{L}+ )?(?:${HELP}|mediation|role|part|participation|interference) (?:of|by|from)${TO_NAME}`,
    ),
    after: pattern('^(?!.{0,100}\\b(?:would|could) (?:not|never) have\\b)'),
    outcome: 'before',
    despite: true,
    yes: ['The accord was reached without any help from {no part|Norland}.'],
    no: [
      'The accord would not have been reached without the help of {|Norland}.',
      'The barn was built without any help from {|Norland}.',
    ],
  },
  {
    id: 'without-own-help',
    role: 'no part',
    before: pattern('^(?!.*\\b(?:would|could) (?:not|never) have\\b).*\\bwithout $'),
    after: pattern(
      `^['’]s? (?:\\p{L}+ )?(?:${HELP}|mediation|participation)\\b(?!.{0,100}\\b(?:would|could) (?:not|never) have\\b)`,
    ),
    outcome: 'before',
    despite: true,
    yes: ['They signed the accord without {no part|Norland}’s mediation.'],
    no: ['They built the barn without {|Norland}’s help.'],
  },
  {
    id: 'denied-role-of',
    role: 'no part',
    before: pattern(
      `\\b(?:denied|denies|deny|denying|rejected|rejects|rejecting|disputed|disputes|disputing|dismissed|dismisses|dismissing|ruled out|played down|no)(?: that there was)?(?: claims of)? (?:any |the |a |all )?(?:\\p{L}+ )?(?:role|part|involvement|mediation|hand|intervention|participation) (?:of|by|for|from)${TO_NAME}`,
    ),
    after: null,
    outcome: 'sentence',
    despite: true,
    saidBy: 'before',
    yes: ['{says|Sudmark} disputed the part of {no part|Norland} in the accord.'],
    no: ['{|Sudmark} disputed the role of {|Norland} in the flood relief.'],
  },
  {
    id: 'accused-of-breach',
    role: 'broke',
    before: pattern(`\\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing))${TO_NAME}`),
    after: pattern(
      `^ (?:of|for) (?:\\p{L}+ ){0,4}(?:violat(?:ions?|ing)|breach(?:es|ing)?|breaking|infringements?|torpedoing|sabotaging) (?:(?:of|the|its|his|her|their|a|this|that|both|all) ){0,2}(?:\\p{L}+ ){0,2}${PACT}\\b`,
    ),
    outcome: 'sentence',
    despite: true,
    saidBy: 'before',
    yes: ['{says|Sudmark} accused {broke|Norland} of daily breaches of the accord.'],
    no: ['{|Sudmark} accused {|Norland} of breaking its windows during the truce.'],
  },
  {
    id: 'left-the-pact',
    role: 'broke',
    before: null,
    after: pattern(
      `^(?: has| had| have)?(?: repeatedly| again| already| since| unilaterally)? (?:violated|breached|broken|flouted|reneged on|walked away from|walked out of|pulled out of|withdrew from|withdrawn from|torn up|tore up|scrapped|abandoned|quit|failed to (?:honou?r|keep|respect|observe)|(?:did|does|has|had) not (?:keep|kept|honou?r|honou?red|respect|respected|observe|observed)) (?:(?!during |in |for |with |after |under |since |amid |from |on |at )\\p{L}+ ){0,4}${PACT}\\b`,
    ),
    outcome: 'sentence',
    yes: ['{broke|Norland} walked away from the accord.', '{broke|Norland} had failed to keep its side of the deal.'],
    no: ['{|Norland} could walk away from the accord.', '{|Norland} abandoned its ships during the truce.'],
  },
  {
    id: 'violations-by',
    role: 'broke',
    before: pattern(`\\b(?:violations?|breach(?:es)?|infringements?) of (?:\\p{L}+ ){1,3}by${TO_NAME}`),
    after: null,
    outcome: 'sentence',
    yes: ['Nine violations of the truce by {broke|Norland} were counted.'],
    no: ['Violations of the speed limit by {|Norland} were counted.'],
  },
  {
    id: 'ordered-it',
    role: 'ordered',
    before: null,
    after: pattern(
      '^(?: has| had| have|, which| who)?(?: also| today| now)?(?: .{1,90} and)? (?:ordered|orders|decreed|mandated|imposed|granted)\\b',
    ),
    outcome: 'sentence',
    outcomes: ORDERABLE,
    yes: [
      '{ordered|The Food Board} ordered the recall of nine brands.',
      '{ordered|The Food Board} closed the plant and ordered a recall of its milk.',
    ],
    no: ['{|The Food Board} ordered nine chairs.'],
  },
  {
    id: 'ordered-by',
    role: 'ordered',
    before: pattern(`\\b(?:ordered|decreed|mandated|imposed|granted)(?: \\p{L}+)? by${TO_NAME}`),
    after: null,
    outcome: 'sentence',
    outcomes: ORDERABLE,
    yes: ['The recall was ordered by {ordered|The Food Board}.'],
    no: ['Nine chairs were ordered by {|The Food Board}.'],
  },
  {
    id: 'called-off',
    role: 'ended',
    before: null,
    after: pattern(
      `^(?: has| had| have)?(?: today| now)? (?:called off|ended|suspended|halted|stopped|broke off) (?:the |its |their |a )?(?:\\p{L}+ ){0,2}${STOPPAGE}\\b${NOT_AT}`,
    ),
    outcome: 'sentence',
    outcomes: STRIKES,
    yes: ['{ended|The Miners} called off their walkout.'],
    no: ['{|Norland} called off its strike on the camp.'],
  },
  {
    id: 'called-off-by',
    role: 'ended',
    before: pattern(
      `\\b${STOPPAGE} (?:was|were|has been|had been) (?:called off|ended|suspended|halted)(?: \\p{L}+)? by${TO_NAME}`,
    ),
    after: null,
    outcome: 'sentence',
    outcomes: STRIKES,
    yes: ['The walkout was called off by {ended|The Miners}.'],
    no: ['The game was called off by {|The Miners}.'],
  },
];

/** Words that leave open whether it was so, or say that it was not: a phrase after one of them credits nobody. */
export const DOUBT =
  /\b(?:whether|if|unless|could|may|might|would|will|shall|should|can|cannot|hopes?|hoped|wants?|wanted|not|n['’]t|never|no|nor|nobody|none|neither|deny|denies|denied|denying|reject|rejects|rejected|rejecting|dismiss|dismisses|dismissed|dismissing|dispute|disputes|disputed|disputing|refuse|refuses|refused|unlikely|possible|possibly|perhaps|alleged(?:ly)?|supposed(?:ly)?|claims? that|plans? to|planned|asked|failed)\b/u;

/** The same right after a name that a phrase leads to: “mediators from Norland may work on a truce”. */
export const DOUBT_AFTER =
  /^,? (?:may|might|could|will|would|should|can|hopes?|wants?|plans?|did not|does not|do not|has not|have not|had not|was not|were not|is not|are not|failed|tried|tries|try)\b/u;

/** One of these stands in every phrase above: most sentences are passed without a look at their names. */
export const CREDIT_CUES =
  /\b(?:auspices|aegis|mediat|patronage|sponsor|guidance|offices|diplomacy|intermediar|go-between|conciliator|arbitrat|broker|middlem|peacemaker|brought|got|shuttl|carried|passed|relayed|instrumental|key|central|crucial|pivotal|decisive|essential|critical|vital|help|assistance|support|backing|persistence|perseverance|patience|effort|work|intervention|involve|contribution|insistence|leadership|persuasion|thanks|thanked|role|part|parts|credit|praise|praising|merit|owe|fruit|doing|achievement|handiwork|made|hail|commend|applaud|laud|salute|tribute|without|pressure|prodding|arm-twisting|pressing|urging|threat|warned|host|invit|received|welcomed|ready|prepared|willing|volunteer|offer|proposed|thank|grateful|appreciat|request|initiative|suggest|behest|proposal|instigation|idea|brainchild|begged|pleaded|sued|appealed|asked|called|put|laid|floated|tabled|raised|came|first|sought|mooted|read|broke|disclosed|gave|news|word|announcement|gratitude|indebted|thankful|hand|say|share|influence|nothing|not|never|no|nor|accus|blam|violat|breach|broken|flouted|renege|walked|pulled|withdrew|withdrawn|torn|tore|scrapped|abandoned|quit|failed|infringement|order|decreed|mandated|imposed|granted|ended|suspended|halted|stopped)/u;
