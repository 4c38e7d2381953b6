/** Words in the name or wording of a speaker who judges from outside: a section of their own. */
export const ANALYST_WORDS: readonly string[] = [
  'analyst',
  'expert',
  'observer',
  'think tank',
  'think-tank',
  'commentator',
  'researcher',
  'scholar',
  'professor',
  'historian',
  'institute',
];
