/** The query builder and the keeper of migrations, as far as the stores use them: a package is imported in one file. */
export {
  type ColumnDefinitionBuilder,
  type Dialect as QueryDialect,
  Kysely,
  PostgresDialect,
  type RawBuilder as Sql,
  type Selectable,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
  type Transaction,
} from 'kysely';
export { type Migration, Migrator } from 'kysely/migration';
