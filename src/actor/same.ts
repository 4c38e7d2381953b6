/** Whether two names may belong to one person: “Dane” and “Orla Dane”, “Orla Dane” and “Syed Orla Dane”; not with two known parties. */
export function samePerson(
  group: {
    readonly name: string;
    readonly members: readonly {
      readonly actor: { readonly party: string | null; readonly titles: readonly string[] };
    }[];
  },
  one: { readonly name: string; readonly titles: readonly string[]; readonly party: string | null },
  states: ReadonlyMap<string, string>,
): boolean {
  if (!sameName(group.name, one.name)) return false;
  if (group.name === one.name && one.name.includes(' ')) return true;
  const parties = group.members.flatMap(({ actor }) =>
    actor.party === null ? [] : [states.get(actor.party) ?? actor.party],
  );
  return one.party === null || parties.length === 0 || parties.includes(one.party);
}

function sameName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  if (short.at(-1)?.toLowerCase() !== long.at(-1)?.toLowerCase()) return false;
  let at = 0;
  for (const word of short.slice(0, -1)) {
    while (at < long.length - 1 && !sameWord(word, long[at] ?? '')) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  return true;
}

function sameWord(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const initial = /^\p{Lu}\.?$/u;
  return (initial.test(a) || initial.test(b)) && a.slice(0, 1) === b.slice(0, 1);
}

/** “Ministry of Defence” and “Defence Ministry”, “International Monetary Fund” and “IMF”. */
export function sameBody(a: string, b: string): boolean {
  if (turned(a) === turned(b)) return true;
  return isAcronym(a, b) || isAcronym(b, a);
}

function turned(name: string): string {
  const lower = name.toLowerCase().replace(/^the /u, '');
  const match = /^(\p{L}+) of (?:the )?(.+)$/u.exec(lower);
  return match === null ? lower : `${match[2]} ${match[1]}`;
}

function isAcronym(short: string, full: string): boolean {
  if (!/^[A-Z]{2,7}$/u.test(short)) return false;
  const initials = full
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');
  return initials === short;
}
