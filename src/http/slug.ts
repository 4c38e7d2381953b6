/** A name as it stands in an address: “Border crisis, May” is `border-crisis-may`. Never one of those that are taken. */
export function slugOf(name: string, taken: ReadonlySet<string>): string {
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .slice(0, LONGEST)
      .replace(/^-|-$/gu, '') || 'story';
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(wanted)) return wanted;
  }
}

const LONGEST = 60;
