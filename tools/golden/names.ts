import type { CaseShape } from './shape.ts';

type ActorShape = CaseShape['actors'][number];

/** Whether a name as a judgement writes it means this speaker: the name as it stands there, the actor's name, an alias, or
 *  one of these with a title before it. An unnamed one by the main word. */
export function namedSo(
  wanted: string,
  found: { readonly name: string; readonly anonymous: boolean },
  actor: ActorShape | undefined,
): boolean {
  const name = plain(wanted);
  const own = [found.name, ...(actor === undefined ? [] : [actor.name, ...actor.aliases.map(({ text }) => text)])].map(
    plain,
  );
  if (own.includes(name)) return true;
  const titled = own.some(
    (one) => one !== '' && name.endsWith(` ${one}`) && knownTitle(name.slice(0, -one.length), actor),
  );
  if (titled || own.some((one) => one.endsWith(` ${name}`) && knownTitle(one.slice(0, -name.length), actor)))
    return true;
  // “two Arcenian officials” and “officials” name the same speaker when they stand at the same words.
  return (
    found.anonymous &&
    own.some((one) => one !== '' && (` ${name} `.includes(` ${one} `) || ` ${one} `.includes(` ${name} `)))
  );
}

/** What stands before a name is a title that the actor bears, or any words that hold no other name. */
function knownTitle(before: string, actor: ActorShape | undefined): boolean {
  const words = before.trim();
  return (actor?.titles ?? [])
    .map(plain)
    .some((title) => title === words || title.endsWith(` ${words}`) || words.endsWith(` ${title}`));
}

/** Without article, possessive and case. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/^(?:the|a|an) /u, '')
    .replace(/[’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}
