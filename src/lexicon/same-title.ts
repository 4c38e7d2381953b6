/** Whether a short title may stand for a full one: “minister” for “foreign minister”, “leader” for whoever heads a government, never
 *  “president” for “vice president”. */
export function titleFits(full: string, short: string): boolean {
  const have = new Set(titleWords(full));
  const wanted = titleWords(short);
  if (wanted.length === 0) return false;
  if (wanted.length === 1 && wanted[0] === 'leader')
    return LEADERS.some((words) => words.every((word) => have.has(word)) && !have.has('vice') && !have.has('deputy'));
  if (have.has('vice') !== wanted.includes('vice') || have.has('deputy') !== wanted.includes('deputy')) return false;
  return wanted.every((word) => have.has(word));
}

const LEADERS = [
  ['president'],
  ['prime', 'minister'],
  ['chancellor'],
  ['king'],
  ['queen'],
  ['emir'],
  ['sultan'],
  ['leader'],
  ['ruler'],
];

/** Titles in one spelling: “VP” is a vice president, “external affairs” are foreign ones. */
function titleWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .replace(/\bvp\b/gu, 'vice president')
    .replace(/\bpm\b|\bpremier\b/gu, 'prime minister')
    .replace(/\bexternal affairs\b/gu, 'foreign')
    .replace(/\bdefense\b/gu, 'defence')
    .replace(/\bgen\.?(?!\p{L})/gu, 'general')
    .split(/[\s-]+/u)
    .filter((word) => word !== 'of' && word !== 'the' && word !== '');
}
