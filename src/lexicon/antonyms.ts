/** WORDS THAT EXCLUDE EACH OTHER, by the hundred: general English, dictionary forms, words that mean the opposite of two things left out.
 *  `acts.ts` holds the rows that need sentences of their own as examples; these here are tested by one frame for each list. Judgements of
 *  taste (good, bad) are no differences of fact and stand nowhere. */

export interface AntonymRow {
  /** The first word of each side. */
  readonly id: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly field: 'truth' | 'outcome';
  /** Whether one may follow the other: then they exclude each other at one time only. */
  readonly follows?: true;
}

/** What a thing is or is not once and for all, told by “is”, “was” or “were”. */
export const STATES = rows(
  `
genuine authentic original | forgery forged fake counterfeit hoax imitation copy replica
true factual | false untrue fabricated invention fabrication lie myth hoax
accidental accident unintentional unintended mishap | deliberate intentional premeditated planned arson sabotage
guilty culpable | innocent blameless
legal lawful legitimate constitutional permissible | illegal unlawful illegitimate unconstitutional impermissible crime
valid | invalid void null
voluntary optional | compulsory mandatory forced obligatory involuntary
unanimous | divided split
lethal fatal deadly | harmless survivable
edible | inedible poisonous
natural | artificial man-made unnatural
domestic homemade | foreign imported
male | female
human | animal
native indigenous | foreign alien
married | single unmarried divorced widowed
adult grown-up | minor underage child
civilian | military soldier combatant
armed | unarmed defenceless
loaded | unloaded
insured | uninsured
licensed | unlicensed
registered | unregistered
authorised authorized | unauthorised unauthorized
vaccinated | unvaccinated
paid | unpaid
qualified | unqualified
elected | unelected appointed
public | private secret confidential
direct | indirect
official formal | unofficial informal
manned crewed | unmanned crewless
inhabited | uninhabited deserted
wooden | metal stone concrete
sober | drunk drunken intoxicated
conscious awake | unconscious asleep
sane | insane
alone | accompanied
sincere honest | insincere dishonest
identical equal same | different unequal
complete entire | incomplete partial
avoidable preventable | unavoidable inevitable
curable treatable | incurable untreatable
contagious infectious | non-contagious noninfectious
reversible | irreversible
peaceful non-violent nonviolent | violent bloody
profitable | unprofitable loss-making
effective | ineffective useless
necessary needed | unnecessary needless superfluous
possible feasible | impossible unfeasible
permanent lasting | temporary provisional interim stopgap
binding | non-binding nonbinding
isolated | widespread systematic
rare | frequent common
local | nationwide global
sufficient adequate enough | insufficient inadequate
known | unknown
familiar | unfamiliar stranger
related | unrelated
connected linked | unconnected
responsible | irresponsible
aware | unaware oblivious ignorant
prepared ready | unprepared unready
warned | unwarned
welcome | unwelcome unwanted
`,
  'truth',
);

/** What a thing may be today and not tomorrow. */
export const CHANGING = rows(
  `
open | closed shut sealed
alive | dead deceased lifeless
free released | captive imprisoned jailed detained hostage
safe | unsafe dangerous hazardous perilous
healthy well | ill sick unwell
intact undamaged unscathed | damaged broken destroyed wrecked ruined
hurt injured wounded | unhurt uninjured unharmed
full crowded packed | empty deserted vacant
occupied | unoccupied vacant
present | absent missing
stable | unstable critical
calm quiet | tense restless chaotic
clean pure | contaminated polluted dirty tainted
wet | dry
hot | cold
frozen | thawed
visible | invisible hidden
available | unavailable
accessible passable | inaccessible impassable
operational working functional | inoperative out-of-order defunct
active | inactive dormant idle
employed | unemployed jobless
solvent | insolvent bankrupt
rich wealthy | poor penniless
armed | disarmed
guarded | unguarded
locked | unlocked
lit | unlit dark
connected | disconnected
vacant | filled
popular | unpopular
certain sure | uncertain unsure doubtful
united | divided split
neutral | partisan
independent | dependent
loyal | disloyal
optimistic hopeful | pessimistic hopeless
willing | unwilling reluctant
able | unable
silent | talkative
online | offline
afloat | sunk
airborne | grounded
pregnant | barren
young | old elderly
ahead | behind
awake | asleep
hungry | fed
homeless | housed
legal | outlawed banned forbidden
mandatory compulsory | voluntary optional
solved resolved settled | unsolved unresolved unsettled
finished completed complete | unfinished incomplete
confirmed | unconfirmed
identified | unidentified
armed | weaponless
cheap | expensive costly
near close | distant remote
high | low
fast rapid | slow
`,
  'truth',
  true,
);

/** Deeds of which the same thing or person sees one only, as far as one account goes. */
export const DEEDS = rows(
  `
confirm acknowledge admit | rule_out dismiss
recognise recognize | ignore disavow
authorise authorize permit | forbid veto
ratify | reject
convict | acquit
exonerate absolve | incriminate implicate
legalise legalize | outlaw criminalise criminalize
strengthen reinforce toughen bolster | weaken loosen soften water_down undermine
encourage | discourage deter
include | exclude
obey comply | disobey defy flout
remember | forget
hit | miss
qualify | disqualify
vote_for | vote_against
volunteer | abstain
overestimate | underestimate
overstate exaggerate | understate
reveal disclose publish | conceal hide withhold suppress
trust | distrust mistrust
centralise centralize | decentralise decentralize
nationalise nationalize | privatise privatize
shorten | lengthen
simplify | complicate
clarify | obscure
aid help assist | hinder hamper obstruct
protect shield | endanger expose
rescue save | abandon
thrive flourish | wither founder
heal cure | infect sicken
`,
  'truth',
);

/** Deeds of which one may follow the other. */
export const FOLLOWING = rows(
  `
advance push_forward move_forward | retreat withdraw pull_back fall_back
enter | leave exit quit
arrive | depart leave
attack | retreat
lock | unlock
load | unload
board | disembark
ascend climb rise | descend fall sink
inflate | deflate
expand grow widen | contract shrink narrow
lengthen | shorten
accelerate speed_up | slow brake slow_down
strengthen | weaken
improve recover | deteriorate worsen decline
appreciate | depreciate
earn gain profit | lose
buy purchase | sell
borrow | lend
hire recruit employ | fire sack dismiss lay_off
appoint install | remove dismiss oust
join | leave quit
marry | divorce
build construct erect | demolish tear_down dismantle destroy
create found establish | abolish dissolve disband
start launch | end finish
begin | end conclude
resume restart | suspend interrupt
open | close shut
reopen | close
lift | impose
impose introduce | lift repeal abolish scrap
raise | lower
increase | decrease reduce cut
deploy | withdraw recall
send | recall
mobilise mobilize | demobilise demobilize
arm | disarm
occupy capture | liberate vacate
besiege | relieve
invade | withdraw
seize confiscate | return restore
arrest detain | release free
imprison jail | free release
kidnap abduct | free release
connect | disconnect cut_off
switch_on turn_on activate | switch_off turn_off deactivate
heat | cool
freeze | thaw unfreeze melt
flood | drain
plant | uproot
bury | exhume dig_up
cover | uncover
hide | reveal
wake | sleep
stand_up | sit_down
accept | reject decline
agree | refuse
approve | reject
ally | split
unite merge | split separate divide
reconcile | quarrel
promote | demote
reward | punish
praise | criticise criticize condemn
support | oppose
like | dislike
love | hate
allow | ban
grant award | revoke withdraw
renew extend | terminate cancel
sign | reject
win | lose
defend | abandon
evacuate | return
emigrate | immigrate
import | export
pass | fail
keep retain | drop abandon discard
hold_on | let_go
speak talk | remain_silent
float | sink
land | take_off
lead | trail
attend | skip boycott
`,
  'truth',
  true,
);

/** All of them. */
export const ANTONYMS: readonly AntonymRow[] = [...STATES, ...CHANGING, ...DEEDS, ...FOLLOWING];

function rows(text: string, field: AntonymRow['field'], follows?: true): readonly AntonymRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [one = [], other = []] = line
        .split(' | ')
        .map((side) => side.split(' ').map((word) => word.replaceAll('_', ' ')));
      const id = `${one[0]}-${other[0]}`;
      return follows === undefined ? { id, one, other, field } : { id, one, other, field, follows };
    });
}
