/** Words that press English changes for one another without telling more or less. */
export interface LikeWords {
  readonly id: string;
  /** Each form, in small letters, with the form of the first word of its row that says the same in the same time and number. */
  readonly forms: Readonly<Record<string, string>>;
  readonly yes: readonly [line: string, wording: string];
  readonly no: readonly [line: string, wording: string];
}

/** Of one word with many meanings (“call”, “charge”, “raid”) there is no row: only what is alike wherever it stands. */
export const LIKE_WORDS: readonly LikeWords[] = [
  {
    id: 'like.start',
    forms: { begin: 'start', begins: 'starts', began: 'started', begun: 'started', beginning: 'starting' },
    yes: ['The talks began on Friday.', 'The talks started on Friday.'],
    no: ['The talks began on Friday.', 'The talks will start on Friday.'],
  },
  {
    id: 'like.large',
    forms: { big: 'large', bigger: 'larger', biggest: 'largest' },
    yes: ['The biggest dam broke.', 'The largest dam broke.'],
    no: ['The biggest dam broke.', 'The larger dam broke.'],
  },
  {
    id: 'like.people',
    forms: { persons: 'people' },
    yes: ['Four persons died.', 'Four people died.'],
    no: ['Four persons died.', 'Four officers died.'],
  },
  {
    id: 'like.injure',
    forms: { wounded: 'injured', wounding: 'injuring' },
    yes: ['The fire wounded four people.', 'The fire injured four people.'],
    no: ['The fire wounded four people.', 'The fire killed four people.'],
  },
  {
    id: 'like.telephone',
    forms: { phone: 'telephone', phones: 'telephones', phoned: 'telephoned' },
    yes: ['They spoke by telephone.', 'They spoke by phone.'],
    no: ['They spoke by telephone.', 'They spoke by radio.'],
  },
  {
    id: 'like.allow',
    forms: { permit: 'allow', permits: 'allows', permitted: 'allowed', permitting: 'allowing' },
    yes: ['Norland permitted the flight.', 'Norland allowed the flight.'],
    no: ['Norland permitted the flight.', 'Norland ordered the flight.'],
  },
  {
    id: 'like.happen',
    forms: { occur: 'happen', occurs: 'happens', occurred: 'happened', occurring: 'happening' },
    yes: ['The fire occurred at dawn.', 'The fire happened at dawn.'],
    no: ['The fire occurred at dawn.', 'The fire ended at dawn.'],
  },
  {
    id: 'like.buy',
    forms: { purchase: 'buy', purchases: 'buys', purchased: 'bought', purchasing: 'buying' },
    yes: ['Dane purchased the port.', 'Dane bought the port.'],
    no: ['Dane purchased the port.', 'Dane sold the port.'],
  },
  {
    id: 'like.stop',
    forms: { halt: 'stop', halts: 'stops', halted: 'stopped', halting: 'stopping' },
    yes: ['Norland halted the ferries.', 'Norland stopped the ferries.'],
    no: ['Norland halted the ferries.', 'Norland has not stopped the ferries.'],
  },
  {
    id: 'like.answer',
    forms: { reply: 'answer', replies: 'answers', replied: 'answered', replying: 'answering' },
    yes: ['Dane replied on Friday.', 'Dane answered on Friday.'],
    no: ['Dane replied on Friday.', 'Dane agreed on Friday.'],
  },
  {
    id: 'like.try',
    forms: { attempted: 'tried', attempting: 'trying' },
    yes: ['They attempted to land.', 'They tried to land.'],
    no: ['They attempted to land.', 'They landed.'],
  },
  {
    id: 'like.nearly',
    forms: { almost: 'nearly' },
    yes: ['Almost 40 people died.', 'Nearly 40 people died.'],
    no: ['Almost 40 people died.', 'Some 40 people died.'],
  },
  {
    id: 'like.toward',
    forms: { towards: 'toward', till: 'until', amongst: 'among', whilst: 'while' },
    yes: ['The army marched towards Arden.', 'The army marched toward Arden.'],
    no: ['The army marched towards Arden.', 'The army marched from Arden.'],
  },
];

/** Each form with the one that stands for all that are like it. */
export const LIKE_FORMS: ReadonlyMap<string, string> = new Map(
  LIKE_WORDS.flatMap(({ forms }) => Object.entries(forms)),
);
