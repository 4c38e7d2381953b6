import type { Element } from './elements.ts';
import type { Passage } from './passage.ts';
import { isSame } from './same.ts';

/** Whether something that hangs on the one word, or that it hangs on, is what hangs on the other: of one thing or person. */
export function isOfTheSame(checked: Passage, { token }: Element, passage: Passage, other: Element): boolean {
  return checked.elements.some(
    (element) =>
      !element.points &&
      isBeside(checked, token, element.token) &&
      passage.elements.some((match) => isBeside(passage, other.token, match.token) && isSame(element, match)),
  );
}

/** One hangs on the other, with at most one word between them. */
function isBeside(passage: Passage, a: number, b: number): boolean {
  return hangs(passage, a, b) || hangs(passage, b, a);
}

function hangs({ sentence: { tokens } }: Passage, low: number, high: number): boolean {
  const head = tokens[low]?.head ?? -1;
  return head >= 0 && (head === high || tokens[head]?.head === high);
}
