/** WORDS FOR ONE THING IN A QUESTION: what is asked with one word of a row may be told with another. Dictionary forms; general press
 *  English. Only rows whose words mean the same deed, state or thing: a reader who asks who owns a firm is not answered by who runs it.
 *  A word may stand in several rows. Looked up from the word that the question uses. */

export interface SameRow {
  readonly id: string;
  /** Each is asked with and told with. */
  readonly words: readonly string[];
  /** Told with only: of too many other things to be asked with. */
  readonly told?: readonly string[];
  /** What is asked with one word, and a sentence that tells it with another. */
  readonly example: readonly [string, string];
}

const words = (text: string): readonly string[] => text.split(' ');

export const SAME: readonly SameRow[] = [
  {
    id: 'own',
    words: words('own owner owned belong ownership proprietor'),
    example: ['Who owns the mill?', 'The mill belongs to Norland.'],
  },
  {
    id: 'cost',
    words: words('cost price charge priced'),
    example: ['What does a ticket cost?', 'The price of a ticket is 4 marks.'],
  },
  {
    id: 'pay',
    words: words('pay payment compensate compensation reimburse'),
    told: words('finance fund'),
    example: ['Who pays for it?', 'Norland will fund it.'],
  },
  {
    id: 'cause',
    words: words('cause trigger spark ignite provoke'),
    told: words('start blame fault reason attribute set lay purpose deliberately accident accidental arson sabotage'),
    example: ['What caused the fire?', 'A spark started the fire.'],
  },
  {
    id: 'fail',
    words: words('fail failure collapse break burst breach rupture'),
    example: ['Why did the wall fail?', 'The wall collapsed.'],
  },
  {
    id: 'break an agreement',
    words: words('break breach violate violation breaking broken'),
    example: ['Who broke the truce?', 'Norland violated the truce.'],
  },
  {
    id: 'begin',
    words: words('begin start commence beginning'),
    told: words('open outbreak'),
    example: ['When does it begin?', 'It opens in May.'],
  },
  {
    id: 'end',
    words: words('end stop halt cease finish conclude pause'),
    example: ['When did it end?', 'It stopped at noon.'],
  },
  {
    id: 'propose',
    words: words('propose proposal suggest'),
    told: words('ask request seek initiative'),
    example: ['Who proposed the truce?', 'Norland asked for the truce.'],
  },
  {
    id: 'broker',
    words: words('broker mediate mediation mediator arrange negotiate facilitate'),
    example: ['Who brokered it?', 'Arcenia mediated.'],
  },
  {
    id: 'deny',
    words: words('deny denial reject dispute contradict refute rebut dismiss'),
    example: ['Who denies it?', 'Norland rejected the claim.'],
  },
  {
    id: 'ask for',
    words: words('ask urge request'),
    told: words('press call demand appeal'),
    example: ['Why did Norland ask Sudmark to stop?', 'Norland urged Sudmark to stop.'],
  },
  {
    id: 'accuse',
    words: words('accuse accusation blame allege charge'),
    example: ['Whom did she accuse?', 'She blamed Norland.'],
  },
  {
    id: 'kill',
    words: words('kill die death dead dying fatality toll casualty body deceased'),
    example: ['How many people died?', 'The storm killed nine people.'],
  },
  {
    id: 'survive',
    words: words('survive survivor survival'),
    example: ['Did anyone survive?', 'There were no survivors.'],
  },
  {
    id: 'hurt',
    words: words('hurt injure injured injury wound wounded burned casualty'),
    example: ['How many people were hurt?', 'Nine people were injured.'],
  },
  {
    id: 'missing',
    words: words('missing unaccounted disappear vanish'),
    example: ['How many are missing?', 'Nine people are unaccounted for.'],
  },
  {
    id: 'strike',
    words: words('strike hit attack raid bomb shell target bombard'),
    told: words('fire destroy'),
    example: ['Which places were struck?', 'Shells hit Port Asher.'],
  },
  {
    id: 'take captive',
    words: words('kidnap abduct seize capture take'),
    told: words('hold'),
    example: ['When were they kidnapped?', 'They were seized in May.'],
  },
  {
    id: 'free',
    words: words('free release liberate freed'),
    example: ['Who was freed?', 'Seven captives were released.'],
  },
  {
    id: 'have to leave',
    words: words('leave evacuate evacuation flee displace'),
    told: words('force home'),
    example: ['How many people had to leave?', 'The flood forced 300 from their homes.'],
  },
  {
    id: 'warn',
    words: words('warn warning alert'),
    told: words('alarm siren'),
    example: ['Were they warned?', 'They were alerted at noon.'],
  },
  {
    id: 'tell to leave',
    words: words('tell'),
    told: words('order warn evacuate'),
    example: ['When were they told to leave?', 'The order to leave came at noon.'],
  },
  {
    id: 'order',
    words: words('order command instruct decree'),
    example: ['Who ordered it?', 'The court decreed it.'],
  },
  {
    id: 'decide',
    words: words('decide decision ruling judgment judgement verdict'),
    told: words('rule annul uphold order find'),
    example: ['What did the court decide?', 'The court annulled the vote.'],
  },
  {
    id: 'win',
    words: words('win winner victory elect defeat won elected'),
    told: words('re-elect reelect beat'),
    example: ['Who won the vote?', 'The commission declared Dane elected.'],
  },
  {
    id: 'annul',
    words: words('annul annulled void voided invalidate quash quashed overturn overturned nullify'),
    told: words('invalid'),
    example: ['Why was the vote annulled?', 'The vote was declared void.'],
  },
  {
    id: 'ban',
    words: words('ban prohibit forbid outlaw'),
    told: words('bar suspend pause'),
    example: ['Was it banned?', 'The sale was prohibited.'],
  },
  {
    id: 'find',
    words: words('find discover detect notice uncover spot'),
    example: ['Who found the fault?', 'The fault was discovered by a nurse.'],
  },
  {
    id: 'make',
    words: words('make produce manufacture maker producer manufacturer'),
    example: ['Who makes the drug?', 'The drug is produced in Lenn.'],
  },
  {
    id: 'run',
    words: words('run operate manage operator'),
    example: ['Who runs the dam?', 'The dam is operated by Lenn Power.'],
  },
  {
    id: 'lead',
    words: words('lead head chair leader'),
    told: words('chief chairman chairwoman preside'),
    example: ['Who leads the mission?', 'Dane, who heads the mission, spoke.'],
  },
  {
    id: 'employ',
    words: words('employ employee workforce'),
    told: words('staff'),
    example: ['How many people does it employ?', 'It has a staff of 90.'],
  },
  {
    id: 'build',
    words: words('build construct construction built erect'),
    example: ['When was it built?', 'It was constructed in 1970.'],
  },
  {
    id: 'resign',
    words: words('resign resignation quit step'),
    example: ['Did Dane resign?', 'Dane offered her resignation.'],
  },
  {
    id: 'apologise',
    words: words('apologise apologize apology regret sorry'),
    example: ['Did Dane apologise?', 'Dane said that she was sorry.'],
  },
  {
    id: 'congratulate',
    words: words('congratulate congratulation wish'),
    example: ['Who congratulated her?', 'Norland sent its good wishes.'],
  },
  {
    id: 'meet',
    words: words('meet meeting'),
    told: words('see talk'),
    example: ['Did Dane meet Pell?', 'Dane saw Pell in May.'],
  },
  {
    id: 'call',
    words: words('call phone telephone ring'),
    example: ['When did she call him?', 'She telephoned him at noon.'],
  },
  {
    id: 'exchange',
    words: words('exchange swap'),
    told: words('hand handover return'),
    example: ['When will the prisoners be exchanged?', 'The men are to be handed over on Monday.'],
  },
  {
    id: 'prisoner',
    words: words('prisoner captive detainee inmate'),
    told: words('jail jailed convict convicted'),
    example: ['How many prisoners were freed?', 'Five jailed men were freed.'],
  },
  { id: 'host', words: words('host'), example: ['Who hosted the talks?', 'Norland hosted the talks.'] },
  {
    id: 'press',
    words: words('press pressure push urge lean'),
    example: ['Did Arcenia press them?', 'Arcenia put pressure on them.'],
  },
  {
    id: 'send',
    words: words('send dispatch deploy'),
    example: ['Did Norland send troops?', 'Norland deployed troops.'],
  },
  {
    id: 'arrest',
    words: words('arrest detain custody imprison jail'),
    example: ['Has anybody been arrested?', 'Two men were detained.'],
  },
  {
    id: 'safe',
    words: words('safe sound secure safety unharmed intact harmless'),
    example: ['Is the bridge safe?', 'The bridge is sound.'],
  },
  {
    id: 'success',
    words: words('success succeed successful'),
    told: words('fail failure'),
    example: ['Was the recall a success?', 'The recall had failed.'],
  },
  {
    id: 'link',
    words: words('link connection connect tie relate connected related'),
    example: ['Is there a link?', 'The two were connected.'],
  },
  {
    id: 'burn',
    words: words('burn burned burnt ablaze'),
    told: words('fire blaze'),
    example: ['What burned?', 'A barn was ablaze.'],
  },
  {
    id: 'grant',
    words: words('grant award approve'),
    example: ['Did Norland grant the loan?', 'Norland approved the loan.'],
  },
  {
    id: 'help',
    words: words('help support assist aid back'),
    example: ['Who helped?', 'Norland assisted.'],
  },
  {
    id: 'thank',
    words: words('thank gratitude grateful appreciation thanks'),
    example: ['Whom did Dane thank?', 'Dane expressed her gratitude to Norland.'],
  },
  {
    id: 'say so',
    words: words('announce declare proclaim announcement'),
    example: ['Who announced it?', 'Dane declared it.'],
  },
  {
    id: 'flaw',
    words: words('flaw fault defect irregularity shortcoming problem'),
    example: ['Were flaws found?', 'Irregularities were found.'],
  },
  {
    id: 'explode',
    words: words('explode explosion blast'),
    example: ['When did the tank explode?', 'The blast came at noon.'],
  },
  {
    id: 'collide',
    words: words('collide collision crash'),
    told: words('strike hit ram'),
    example: ['When did the ships collide?', 'The ferry rammed the tug at noon.'],
  },
  {
    id: 'leak',
    words: words('leak spill escape discharge'),
    told: words('release lose'),
    example: ['How much oil leaked?', 'The firm says that 40 tonnes of oil were released.'],
  },
  {
    id: 'go',
    words: words('go travel'),
    told: words('sail drive move run proceed head'),
    example: ['Was the ship going at full speed?', 'The ship was sailing at full speed.'],
  },
  {
    id: 'drift',
    words: words('drift float'),
    told: words('carry move spread push'),
    example: ['Where is the oil drifting?', 'The wind was carrying the oil to Lenn.'],
  },
  {
    id: 'steal',
    words: words('steal theft stolen rob'),
    told: words('take copy'),
    example: ['Were papers stolen?', 'No papers had been taken.'],
  },
  {
    id: 'reach',
    words: words('reach arrive arrival'),
    told: words('get'),
    example: ['When did the boats reach the ship?', 'The boats arrived at noon.'],
  },
];

/** WORDS THAT ASK TOGETHER: “break out” is no breaking. `told` holds dictionary forms, any of which tells it. */
export interface IdiomRow {
  readonly id: string;
  /** On the question in lower case. */
  readonly pattern: RegExp;
  readonly told: readonly string[];
  /** An answer need not hold it: it only narrows the deed. */
  readonly soft?: true;
  readonly yes: string;
  readonly no: string;
}

export const IDIOMS: readonly IdiomRow[] = [
  {
    id: 'take time',
    pattern:
      /\b(?:take|takes|took|taken|taking)\b(?= (?:\p{L}+ )?(?:an?|one|two|three|half|\d+) (?:\p{L}+ )?(?:minute|hour|day|week|month|year)s?\b)/u,
    told: words('take need after within'),
    soft: true,
    yes: 'Did it take an hour to get there?',
    no: 'Did Norland take the town?',
  },
  {
    id: 'take effect',
    pattern: /\b(?:take|takes|took|taken|taking) effect\b|\b(?:come|comes|came|coming) into (?:force|effect)\b/u,
    told: words('effect force begin start'),
    yes: 'When did the truce take effect?',
    no: 'What effect did the truce take from them?',
  },
  {
    id: 'change of mind',
    pattern: /\bchang(?:e|ed|ing) (?:his|her|its|their) minds?\b/u,
    told: words('change mind regret withdraw reverse turn shift reconsider'),
    yes: 'Has Dane changed her mind?',
    no: 'Has Dane changed the law?',
  },
  {
    id: 'rule out',
    pattern: /\brul(?:e|ed|es|ing) out\b/u,
    told: words('rule exclude no'),
    yes: 'Did Dane rule out a vote?',
    no: 'Did the court rule on it?',
  },
  {
    id: 'break out',
    pattern: /\b(?:break|broke|broken|breaks) out\b/u,
    told: words('break start begin erupt'),
    yes: 'When did the fire break out?',
    no: 'When did the wall break?',
  },
  {
    id: 'give way',
    pattern: /\b(?:give|gave|given|gives|giving) way\b/u,
    told: words('way fail failure collapse break burst'),
    yes: 'When did the wall give way?',
    no: 'Who gave the order?',
  },
  {
    id: 'hand over',
    pattern: /\bhand(?:ed|s|ing)?(?: (?:it|him|her|them))? over\b/u,
    told: words('hand handover transfer deliver'),
    yes: 'Where were the captives handed over?',
    no: 'Whose hand was it?',
  },
  {
    id: 'lay a fire',
    pattern:
      /\b(?:set|sets|setting) fire to\b|\b(?:set|start|started|laid|lit|light) (?:the |a )?(?:fires?|blaze)\b|\bset (?:\S+ ){1,4}(?:on fire|alight|ablaze)\b/u,
    told: words('set start lay light arson torch ignite cause'),
    yes: 'Who set fire to the barn?',
    no: 'Who put the fire out?',
  },
  {
    id: 'take captive',
    pattern: /\b(?:take|took|taken) (?:\S+ ){0,3}?(?:prisoner|captive|hostage)\b/u,
    told: words('prisoner captive hostage capture seize kidnap abduct'),
    yes: 'Was a pilot taken prisoner?',
    no: 'Who took the prize?',
  },
  {
    id: 'have to do with',
    pattern: /\b(?:have|has|had) (?:anything|something|nothing) to do with\b/u,
    told: words('do connect connection link relate related unconnected'),
    yes: 'Did the sale have anything to do with the vote?',
    no: 'What did they do?',
  },
  {
    id: 'at what price',
    pattern: /\bat what (?:price|cost)\b/u,
    told: words('pay ransom exchange concession sacrifice price cost'),
    yes: 'At what price was it won?',
    no: 'What price did the bread have?',
  },
  {
    id: 'for good',
    pattern: /\bfor (?:good|ever)\b/u,
    told: words('permanent permanently forever good'),
    soft: true,
    yes: 'Was the drug banned for good?',
    no: 'Was it a good drug?',
  },
  {
    id: 'go down',
    pattern: /\b(?:go|goes|went|gone|going) down\b/u,
    told: words('down crash sink plunge'),
    yes: 'Where did the plane go down?',
    no: 'Where did the plane go?',
  },
  {
    id: 'on purpose',
    pattern: /\b(?:on purpose|by intent|intentionally|deliberately)\b/u,
    told: words('purpose deliberate deliberately intentional intentionally intent aim'),
    yes: 'Did the guard fire on purpose?',
    no: 'What was the purpose of the fire?',
  },
  {
    id: 'open fire',
    pattern: /\bopen(?:ed|s|ing)? fire\b/u,
    told: words('fire open shoot shooting gunfire gun'),
    yes: 'When did the guard open fire?',
    no: 'When did the fire open?',
  },
  {
    id: 'walk out',
    pattern: /\bwalk(?:ed|s|ing)? out\b/u,
    told: words('walk walkout leave quit go exit'),
    yes: 'How many deputies walked out?',
    no: 'How far did they walk?',
  },
  {
    id: 'carry out',
    pattern: /\bcarr(?:y|ied|ies|ying) out\b/u,
    told: words('carry commit behind stage perpetrate responsible responsibility'),
    yes: 'Who carried out the attack?',
    no: 'Who carried the flag?',
  },
  {
    id: 'be behind',
    pattern: /\b(?:is|was|were|are|be) behind\b/u,
    told: words('behind carry commit stage perpetrate responsible responsibility'),
    yes: 'Who was behind the attack?',
    no: 'Who left it behind?',
  },
];

/** WORDS THAT ASK FOR A JUDGEMENT: no report can settle it, whatever word it uses; an answer tells what is said on the matter. */
export const JUDGING: ReadonlySet<string> = new Set(
  words(
    'fair unfair unjust justified legal illegal lawful unlawful legitimate democratic honest credible reasonable proportionate avoidable guilty innocent',
  ),
);

/** All words that may tell what a word asks, itself first. */
export function sameAs(word: string): readonly string[] {
  const rows = SAME.filter((row) => row.words.includes(word));
  return [...new Set([word, ...rows.flatMap((row) => [...row.words, ...(row.told ?? [])])])];
}
