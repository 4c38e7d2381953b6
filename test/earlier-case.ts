import { DatabaseSync } from 'node:sqlite';

/** Take a case in a file back to the tables of its first version, with the reports that are in it. */
export function makeEarlier(path: string): void {
  const database = new DatabaseSync(path);
  database.exec(`
    drop table filing;
    drop table remembered;
    drop table handed;
    drop index report_by_file;
    drop index report_by_url;
    alter table report drop column url;
    alter table report drop column record_sha256;
    alter table made drop column sha256;
    delete from kysely_migration where name > '1-tables';
    pragma wal_checkpoint(truncate);`);
  database.close();
}
