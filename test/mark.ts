import type { Span } from '../src/model/span.ts';

/** A stretch with its name, as a test writes it: `{speaker|Orla Dane} {say|said} that {words|the truce held}.` */
export interface Part extends Span {
  readonly name: string;
}

export interface Marked {
  readonly text: string;
  /** In order of the text; a part inside another comes after it. */
  readonly parts: readonly Part[];
}

/** Read marked text, so that no test counts offsets. Marks may stand inside one another. */
export function mark(marked: string): Marked {
  const parts: Part[] = [];
  const open: { readonly name: string; readonly start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const name = marked[at] === '{' ? /^\{([a-z][a-z0-9-]*)\|/u.exec(marked.slice(at, at + 40))?.[1] : undefined;
    const closing = marked[at] === '}' ? open.pop() : undefined;
    if (name !== undefined) {
      open.push({ name, start: text.length });
      at += name.length + 1;
    } else if (closing !== undefined) {
      parts.push({ name: closing.name, start: closing.start, end: text.length });
    } else {
      text += marked[at];
    }
  }
  if (open.length > 0) throw new Error(`never closed: {${open.at(-1)?.name}| in ${marked}`);
  return { text, parts: parts.sort(byPlace) };
}

/** The inverse of `mark`, so that a failing test prints marked text. Parts must lie inside one another or apart. */
export function show({ text, parts }: Marked): string {
  const events = [...parts].sort(byPlace);
  let shown = '';
  const open: number[] = [];
  let next = 0;
  for (let at = 0; at <= text.length; at++) {
    while (open.length > 0 && (open.at(-1) ?? 0) <= at) {
      shown += '}';
      open.pop();
    }
    for (let part = events[next]; part !== undefined && part.start === at; part = events[++next]) {
      shown += `{${part.name}|`;
      if (part.end > at) open.push(part.end);
      else shown += '}';
    }
    shown += text[at] ?? '';
  }
  return shown;
}

function byPlace(a: Part, b: Part): number {
  return a.start - b.start || b.end - a.end || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
