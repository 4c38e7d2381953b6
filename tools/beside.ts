/** Every source file is reached by tests of its own folder: by tests of its name (`find.ts`, `find.test.ts`), or by others there
 *  that import it, directly or through other files; or it stands here with the reason why not. A coverage table would not do:
 *  it lists only what some test loaded, and a test of the whole loads everything. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** File → where it is tested, or why it needs no test. */
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'src/crossread.ts': 'only names what others make; test/package.test.ts imports it as a user does',
  'src/cli/line-thread.ts': 'a thread that lines.ts starts; lines.test.ts goes through it',
  'src/http/keeper-thread.ts': 'a thread that desk.ts starts; api.test.ts goes through it',
  'src/http/teller-thread.ts': 'a thread that desk.ts starts; api.test.ts goes through it',
  'src/kept/cell-guard.ts': 'a thread that cell-process.ts starts; cell.test.ts goes through it',
  'src/kept/cell-process.ts': 'a process that cell.ts starts; cell.test.ts goes through it',
  'src/store/copy.ts': 'test/postgres copies a database into a file',
  'src/store/postgres.ts': 'test/postgres, where there is a PostgreSQL',
  'src/model/version.ts': 'test/version.test.ts compares it with package.json',
};

/** One line for each file without tests, and for each row above that is not needed (any more). */
export function findUntested(root: string, elsewhere: Readonly<Record<string, string>> = TESTED_ELSEWHERE): string[] {
  const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
  const tests = all.filter((path) => path.endsWith('.test.ts'));
  const reached = new Set(
    [...new Set(tests.map((path) => dirname(path)))].flatMap((folder) =>
      reachedFrom(
        tests.filter((path) => dirname(path) === folder),
        root,
      ).filter((path) => dirname(path) === folder),
    ),
  );
  const untested = all
    .filter((path) => !path.endsWith('.test.ts') && !reached.has(path))
    .filter((path) => !tests.includes(path.replace(/\.ts$/, '.test.ts')))
    .filter((path) => !onlyTypes(readFileSync(join(root, path), 'utf8')));
  return [
    ...untested.filter((path) => !(path in elsewhere)).map((path) => `${path} is reached by no test of its folder`),
    ...Object.keys(elsewhere)
      .filter((path) => !untested.includes(path))
      .map((path) => `${path} is listed in tools/beside.ts without need`),
  ].sort((a, b) => (a < b ? -1 : 1));
}

/** The files that can be reached from some files by relative imports. */
function reachedFrom(files: readonly string[], root: string): string[] {
  const reached = new Set<string>();
  const waiting = [...files];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    if (existsSync(join(root, path))) waiting.push(...importedBy(path, readFileSync(join(root, path), 'utf8')));
  }
  return [...reached];
}

function importedBy(file: string, source: string): string[] {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => normalize(join(dirname(file), fileName)).replaceAll('\\', '/'));
}

/** Nothing that runs: the compiler has checked all there is to check. */
function onlyTypes(source: string): boolean {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  return file.statements.every(
    (statement) =>
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(statement) && statement.isTypeOnly),
  );
}
