import type { CheckedDifference, Line, Verdict } from '../model/answer.ts';

/** What became of a piece of a checked text, in words that stand before it. */
export function checkedText(checked: NonNullable<Line['checked']>): string {
  if (checked.kind === 'quotation') {
    const said = checked.saidBy === null ? '' : `, said there by ${checked.saidBy} and not by whom this text names`;
    return `${QUOTATIONS[checked.how]}${said}`;
  }
  if (checked.kind === 'mark') return `Mark [${checked.number}] ${MARKS[checked.leads]}`;
  const { verdict, origins, differs, missing } = checked;
  const told = differs.length === 0 ? '' : ` (${differs.map((field) => DIFFERENCES[field]).join(', ')})`;
  const count =
    origins === 0 ? 'in a retelling only' : `by ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`;
  const without =
    missing.length === 0 ? '' : `; not in the nearest report: ${missing.map((words) => `“${words}”`).join(', ')}`;
  if (verdict === 'corroborated') return `Corroborated ${count}`;
  if (verdict === 'contested') return `Told ${count}, and otherwise by others${told}`;
  return `${VERDICTS[verdict]}${told}${without}`;
}

const VERDICTS: Readonly<Record<Exclude<Verdict, 'corroborated' | 'contested'>, string>> = {
  contradicted: 'Contradicted',
  partly: 'Held in part',
  'only-here': 'Only here: the reports know the matter and do not tell this',
  'not-found': 'Not found in the reports',
  unchecked: 'Nothing to check',
};

const DIFFERENCES: Readonly<Record<CheckedDifference, string>> = {
  number: 'another figure',
  time: 'another time',
  truth: 'the opposite',
  actor: 'somebody else',
  outcome: 'the opposite',
  speaker: 'another speaker',
};

const QUOTATIONS = {
  exact: 'Quotation, letter for letter',
  typography: 'Quotation, the same words with other marks',
  altered: 'Quotation not in these words; beside it the nearest',
  nowhere: 'Quotation in none of the reports',
} as const;

const MARKS = {
  nowhere: 'leads to no report',
  elsewhere: 'leads to a report that does not hold this, while another one does',
} as const;
