/** An element of a page: its name in small letters, its attributes, and what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

/** Read a page as strictly as Crossread writes it: attributes in double quotes, every element closed, no comments. What is
 *  otherwise is read as well as can be and told in `faults`: an edited page is not trusted to look the way it reads.
 *  Takes time in proportion to the length of the page. */
export function readTags(page: string): { readonly root: Element; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = 0;
  while (at < page.length) {
    const next = page.indexOf('<', at);
    const text = page.slice(at, next < 0 ? page.length : next);
    if (text !== '') open.at(-1)?.children.push(decoded(text, faults));
    if (next < 0) break;
    at = tag(next);
  }
  for (const { name } of open.slice(1)) faults.push(`<${name}> is not closed`);
  return { root, faults };

  /** Read the tag at an opening angle; where it ends. */
  function tag(from: number): number {
    if (page.startsWith('<!doctype html>', from)) return from + '<!doctype html>'.length;
    if (page.startsWith('<!--', from)) {
      faults.push('it has a comment');
      const end = page.indexOf('-->', from + 4);
      return end < 0 ? page.length : end + 3;
    }
    CLOSING.lastIndex = from;
    const closing = CLOSING.exec(page);
    if (closing !== null) {
      close(closing[1]?.toLowerCase() ?? '');
      return CLOSING.lastIndex;
    }
    OPENING.lastIndex = from;
    const opening = OPENING.exec(page);
    if (opening === null) {
      faults.push(`“${page.slice(from, from + 20)}” is no tag`);
      open.at(-1)?.children.push('<');
      return from + 1;
    }
    return begin(opening[1]?.toLowerCase() ?? '', OPENING.lastIndex);
  }

  function begin(name: string, from: number): number {
    const attributes = new Map<string, string>();
    let end = from;
    ATTRIBUTE.lastIndex = end;
    for (let found = ATTRIBUTE.exec(page); found !== null; found = ATTRIBUTE.exec(page)) {
      const key = found[1]?.toLowerCase() ?? '';
      if (attributes.has(key)) faults.push(`<${name}> has ${key} twice`);
      attributes.set(key, decoded(found[2] ?? '', faults));
      end = ATTRIBUTE.lastIndex;
    }
    const alone = page.startsWith('/>', end);
    if (!alone && page.charAt(end) !== '>') {
      faults.push(`<${name}> has something that is no attribute`);
      const after = page.indexOf('>', end);
      end = after < 0 ? page.length : after;
    }
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    const after = end + (alone ? 2 : 1);
    if (alone || VOID.has(name)) return after;
    if (RAW.has(name)) {
      const closed = page.indexOf(`</${name}>`, after);
      if (closed < 0) faults.push(`<${name}> is not closed`);
      return closed < 0 ? page.length : closed + name.length + 3;
    }
    if (open.length > DEEPEST) faults.push(`<${name}> stands deeper than any page needs`);
    else open.push(element);
    return after;
  }

  function close(name: string): void {
    if (open.length > 1 && open.at(-1)?.name === name) open.pop();
    else faults.push(`</${name}> closes what is not open`);
  }
}

const OPENING = /<([a-zA-Z][a-zA-Z0-9]*)/y;
const CLOSING = /<\/([a-zA-Z][a-zA-Z0-9]*)>/y;
const ATTRIBUTE = /\s+([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"<]*)")?/y;
const VOID: ReadonlySet<string> = new Set(['meta', 'br']);
/** What stands in them is not read. */
const RAW: ReadonlySet<string> = new Set(['script', 'style']);
const DEEPEST = 60;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string, faults: string[]): string {
  return text.replace(/&([#\w]*;?)/g, (whole, name: string) => {
    const letter = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
    if (letter === undefined) faults.push(`“${whole}” is no character that Crossread writes so`);
    return letter ?? whole;
  });
}

export function isOf(element: Element | string, name: string, kind?: string): element is Element {
  return typeof element !== 'string' && element.name === name && (kind === undefined || kindOf(element) === kind);
}

/** The first word of its class. */
export function kindOf({ attributes }: Element): string {
  return attributes.get('class')?.split(' ')[0] ?? '';
}

/** All text in an element, letter for letter. */
export function textIn(element: Element | string): string {
  return typeof element === 'string' ? element : element.children.map(textIn).join('');
}

/** Every element that answers, in the order of the page; what stands inside one that does is not looked through. */
export function elementsIn(element: Element, wanted: (one: Element) => boolean): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : wanted(child) ? [child] : elementsIn(child, wanted),
  );
}
