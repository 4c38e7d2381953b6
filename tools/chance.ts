/** Finds what would make two runs differ: the clock, chance, the machine's time zone or language, and sorting without
 *  saying by what. Looks at the syntax, so words in comments and strings do not matter. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** Everything between the bytes and the written answer, and what follows sources by a clock that it is given. An interface may look at the
 *  clock; these may not. */
const SAME_EVERYWHERE = [
  'model',
  'lexicon',
  'read',
  'text',
  'date',
  'mention',
  'statement',
  'happening',
  'actor',
  'origin',
  'claim',
  'story',
  'stream',
  'answer',
  'form',
  'check',
  'write',
  'export',
  'why',
  'view',
  'cite',
  'follow',
];

/** `file:line: what and why` for every place in the folders above, tests left out. */
export function findChance(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => !path.includes('/') || SAME_EVERYWHERE.includes(path.split('/')[0] ?? ''))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((path) => {
      const file = join(root, 'src', path);
      return chanceIn(readFileSync(file, 'utf8')).map(({ line, why }) => `${relative(root, file)}:${line}: ${why}`);
    });
}

/** The places in one source text, by line from 1. */
export function chanceIn(source: string): { readonly line: number; readonly why: string }[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: { line: number; why: string }[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    const why = reason(node);
    if (why !== null) found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, why });
    ts.forEachChild(node, visit);
  }
}

function reason(node: ts.Node): string | null {
  if (ts.isNewExpression(node)) return made(node.expression.getText(), node.arguments?.length ?? 0);
  if (ts.isPropertyAccessExpression(node)) return reached(node.getText().replace(/\s+/g, ''));
  if (ts.isCallExpression(node)) return called(node);
  return null;
}

function made(what: string, given: number): string | null {
  if (what === 'Date' && given === 0) return 'new Date() reads the clock';
  if (what === 'Date' && given > 1)
    return 'new Date(year, month, …) counts in the time zone of the machine: use Date.UTC';
  if (/^Intl\.\w+$/.test(what) && given === 0) return `${what} without a language takes that of the machine`;
  return null;
}

function reached(what: string): string | null {
  if (/^(?:globalThis\.)?(?:Date\.now|performance\.\w+|process\.hrtime)$/.test(what)) return `${what} reads the clock`;
  if (/^(?:globalThis\.)?(?:Math\.random|crypto\.(?:randomUUID|getRandomValues|randomBytes))$/.test(what)) {
    return `${what} is chance`;
  }
  return null;
}

function called(node: ts.CallExpression): string | null {
  const given = node.arguments.length;
  if (ts.isIdentifier(node.expression)) return node.expression.text === 'Date' ? 'Date() reads the clock' : null;
  if (!ts.isPropertyAccessExpression(node.expression)) return null;
  const { name, expression: of } = node.expression;
  const isTyped = /\.subarray\([^()]*\)$/.test(of.getText()); // a typed array sorts by number
  if (/^(?:toSorted|sort)$/.test(name.text) && given === 0 && !isTyped)
    return `${name.text}() without a comparison: say by what`;
  if (name.text === 'localeCompare' && given < 2)
    return 'localeCompare follows the language of the machine: compare with <';
  if (/^toLocale\w*$/.test(name.text) && given === 0) return `${name.text} follows the language of the machine`;
  if (/^(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/.test(name.text)) {
    return `${name.text} follows the time zone of the machine: use ${name.text.replace(/^(get|set)/, '$1UTC')}`;
  }
  return null;
}
