/** Every source file has its tests beside it (`find.ts`, `find.test.ts`) or stands here with the reason why not. A coverage
 *  table would not do: it lists only files that some test has loaded. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** File → where it is tested, or why it needs no test. */
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'src/cli/command.ts': 'two lines about wrong use; src/cli/main.test.ts sees what becomes of them',
  'src/crossread.ts': 'only names what others make; test/package.test.ts imports it as a user does',
  'src/pipeline.ts': 'the whole way, walked by test/repeat.test.ts',
  'src/model/version.ts': 'test/version.test.ts compares it with package.json',
};

/** One line for each file without tests, and for each row above that is not needed (any more). */
export function findUntested(root: string, elsewhere: Readonly<Record<string, string>> = TESTED_ELSEWHERE): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  const untested = files
    .filter((path) => !existsSync(join(root, path.replace(/\.ts$/, '.test.ts'))))
    .filter((path) => !onlyTypes(readFileSync(join(root, path), 'utf8')));
  return [
    ...untested.filter((path) => !(path in elsewhere)).map((path) => `${path} has no test beside it`),
    ...Object.keys(elsewhere)
      .filter((path) => !untested.includes(path))
      .map((path) => `${path} is listed in tools/beside.ts without need`),
  ].sort((a, b) => (a < b ? -1 : 1));
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
