/** The published form of an attribution: offsets into the unchanged text, and the words for reading. */
export const ACTS = [
  'say',
  'claim',
  'announce',
  'confirm',
  'deny',
  'accuse',
  'criticise',
  'praise',
  'thank',
  'apologise',
  'ask',
  'urge',
  'warn',
  'promise',
  'propose',
  'agree',
  'refuse',
  'rule',
  'expect',
  'believe',
  'intend',
  'feel',
  'perceive',
] as const;

export type Act = (typeof ACTS)[number];

/** Half-open, in UTF-16 code units of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Attribution {
  /** “a1”, “a2” by the place of the cue, else of the content. */
  readonly id: string;
  /** The attribution in whose content it stands. */
  readonly parent: string | null;
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  /** Never empty; several where source and cue interrupt it. */
  readonly content: readonly Stretch[];
  readonly act: Act;
  /** What the source makes of the content: holds it to be so (+), not so (-), or leaves it open (?). */
  readonly polarity: '+' | '-' | '?';
  /** Whether the main clause of the content is negated. */
  readonly negated: boolean;
  /** “Citing officials, Channel Nine said …”: the officials stand outside of the content and yet inside of the chain. */
  readonly cited: boolean;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** `none` without a source; `author` where the writer of the text speaks. */
  readonly who: 'named' | 'unnamed' | 'author' | 'none';
}

const HEAD = ['id', 'parent', 'source', 'cue', 'content', 'act', 'polarity', 'marks', 'kind', 'who'];
const WORDS = ['source words', 'cue words', 'content words'];

export function writeStandoff(text: string, attributions: readonly Attribution[]): string {
  const rows = attributions.map((one) =>
    [
      one.id,
      one.parent ?? '',
      ...[one.source, one.cue, one.content].map(offsets),
      one.act,
      one.polarity,
      [one.negated ? 'not' : '', one.cited ? 'cited' : ''].filter((mark) => mark !== '').join(' '),
      one.kind,
      one.who,
      ...[one.source, one.cue, one.content].map((list) => words(text, list)),
    ].join('\t'),
  );
  return `${[[...HEAD, ...WORDS].join('\t'), ...rows].join('\n')}\n`;
}

/** Throws where a line is not what `writeStandoff` would write for it, the quoted words included. */
export function readStandoff(text: string, content: string): readonly Attribution[] {
  const [head, ...lines] = content.trimEnd().split('\n');
  if (head !== [...HEAD, ...WORDS].join('\t')) throw new Error('The first line does not name the columns.');
  const attributions = lines.map((line) => {
    const [id = '', parent = '', source = '', cue = '', said = '', act, polarity, marks = '', kind, who] =
      line.split('\t');
    return {
      id,
      parent: parent === '' ? null : parent,
      source: stretches(source),
      cue: stretches(cue),
      content: stretches(said),
      act,
      polarity,
      negated: marks.split(' ').includes('not'),
      cited: marks.split(' ').includes('cited'),
      kind,
      who,
    } as Attribution;
  });
  for (const fault of faultsIn(text, attributions)) throw new Error(fault);
  if (writeStandoff(text, attributions) !== content) throw new Error('The offsets do not give the words beside them.');
  return attributions;
}

/** What is wrong with the attributions of a text; empty where nothing is. */
export function faultsIn(text: string, attributions: readonly Attribution[]): readonly string[] {
  const faults: string[] = [];
  const known = new Map(attributions.map((one) => [one.id, one]));
  if (known.size !== attributions.length) faults.push('An id is used twice.');
  for (const one of attributions) {
    const tell = (what: string) => faults.push(`${one.id} (${words(text, one.cue)}): ${what}`);
    if (one.content.length === 0) tell('has no content');
    if (!ACTS.includes(one.act)) tell(`${one.act} is no act`);
    if (!['+', '-', '?'].includes(one.polarity)) tell(`${one.polarity} is no polarity`);
    if (!['named', 'unnamed', 'author', 'none'].includes(one.who)) tell(`${one.who} is no kind of source`);
    if ((one.source.length === 0) !== (one.who === 'none')) tell('“none” stands exactly where there is no source');
    if (one.kind !== kindOf(text, one.content)) tell('is of another kind');
    const all = [...one.source, ...one.cue, ...one.content].sort((a, b) => a.start - b.start);
    all.forEach((stretch, index) => {
      const next = all[index + 1];
      if (!(stretch.start < stretch.end && stretch.end <= text.length)) tell('has an empty stretch');
      else if (next !== undefined && next.start < stretch.end) tell(`“${text.slice(next.start, next.end)}” overlaps`);
      if (!cutsAtWords(text, stretch))
        tell(`“${text.slice(stretch.start, stretch.end)}” does not begin and end with words`);
    });
    if (one.parent !== parentOf(one, attributions)) tell('stands in another attribution’s content');
    const parent = one.parent === null ? undefined : known.get(one.parent);
    if (one.parent !== null && parent === undefined) tell(`there is no ${one.parent}`);
    if (
      parent !== undefined &&
      ![...(one.cited ? [] : one.cue), ...one.content].every((stretch) => within(stretch, parent.content))
    )
      tell(`stands only partly in the content of ${parent.id} (${words(text, parent.cue)})`);
  }
  return faults;
}

/** The attribution with the shortest content that holds the cue (all of the content, where there is no cue or it is cited). */
export function parentOf(
  one: Omit<Attribution, 'id' | 'parent'>,
  all: readonly Omit<Attribution, 'parent'>[],
): string | null {
  const placed = one.cue.length > 0 && !one.cited ? one.cue : one.content;
  let best: { readonly id: string; readonly length: number } | null = null;
  for (const other of all) {
    if (other.cue === one.cue && other.content === one.content) continue;
    if (!placed.every((stretch) => within(stretch, other.content))) continue;
    const length = other.content.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0);
    if (best === null || length < best.length) best = { id: other.id, length };
  }
  return best?.id ?? null;
}

function within(stretch: Stretch, list: readonly Stretch[]): boolean {
  return list.some(({ start, end }) => start <= stretch.start && stretch.end <= end);
}

/** Direct where every word stands in quotation marks that are part of the content, mixed where some do: indirect speech inside
 *  of a quotation is indirect. */
export function kindOf(text: string, content: readonly Stretch[]): Attribution['kind'] {
  const quoted = quotations(text);
  let inside = 0;
  let all = 0;
  for (const { start, end } of content) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const at = start + match.index;
      all++;
      if (
        quoted.some(
          (one) =>
            one.start <= at && at < one.end && content.some((own) => own.start <= one.start && one.start < own.end),
        )
      )
        inside++;
    }
  }
  return inside === 0 ? 'indirect' : inside === all ? 'direct' : 'mixed';
}

/** Between curly double marks, or straight ones by turns; a paragraph ends a quotation, inch marks are none. */
function quotations(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let open = -1;
  for (let index = 0; index <= text.length; index++) {
    const mark = text[index];
    if (open >= 0 && (mark === undefined || mark === '\n' || mark === '”' || mark === '"')) {
      found.push({ start: open, end: index + 1 });
      open = -1;
    } else if (mark === '“' || (mark === '"' && !/\d/.test(text[index - 1] ?? ''))) open = index;
  }
  return found;
}

function cutsAtWords(text: string, { start, end }: Stretch): boolean {
  const between = (at: number) => /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
  return !between(start) && !between(end) && text.slice(start, end).trim() === text.slice(start, end);
}

function offsets(list: readonly Stretch[]): string {
  return list.map(({ start, end }) => `${start}-${end}`).join(';');
}

function stretches(cell: string): readonly Stretch[] {
  return cell === ''
    ? []
    : cell.split(';').map((one) => {
        const [start, end] = one.split('-').map(Number);
        return { start: start ?? Number.NaN, end: end ?? Number.NaN };
      });
}

function words(text: string, list: readonly Stretch[]): string {
  return list.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' | ');
}
