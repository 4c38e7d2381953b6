/** The kind of each tag, by its number plus one: a coarser view of the tags, since a treebank of another genre has few examples of a fine
 *  one. Names, nouns and pronouns that stand for them are one kind; of verbs counts what they can be in a clause. 0 is no tag. */
export function kindsOf(tags: readonly string[]): Uint8Array {
  const names = tags.map(kindOf);
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
  const kinds = new Uint8Array(256);
  for (const [at, name] of names.entries()) kinds[at + 1] = 1 + sorted.indexOf(name);
  return kinds;
}

function kindOf(tag: string): string {
  const [kind = '', form = ''] = tag.split(' ');
  switch (kind) {
    case 'PROPN':
    case 'NOUN':
    case 'SYM':
    case 'X':
      return 'noun';
    case 'PRON':
      return form.startsWith('W') ? 'who' : form === 'PRP$' ? 'DET' : 'noun';
    case 'VERB':
    case 'AUX':
      return `${kind} ${/^(?:VB[DZP]|MD)$/u.test(form) ? 'finite' : form}`;
    case 'PUNCT':
    case 'PART':
      return `${kind} ${form}`;
    case 'NUM':
      return 'ADJ';
    default:
      return kind;
  }
}
