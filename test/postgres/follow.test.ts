import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPostgres } from '../../src/store/postgres.ts';
import { withFolder } from '../folder.ts';
import { holdFollowing } from '../follow-contract.ts';
import { crossread } from '../memory-terminal.ts';
import { holdStream } from '../stream-contract.ts';
import { startServer } from './server.ts';

const server = await startServer();
after(() => server.stop());
const open = async () => openPostgres(await server.database(), { connections: 2 });

await holdFollowing('PostgreSQL', open);
holdStream('PostgreSQL', open);

test('the command line follows into a database, and the next look knows what is there', () =>
  withFolder(
    {
      'inbox/a.txt': 'Norland denied on Monday that it had fired.',
      'inbox/b.txt': 'Voters in Sudmark elected a new parliament on Sunday, officials said.',
    },
    async (folder) => {
      const store = await server.database();
      const words = ['follow', join(folder, 'inbox'), '--store', store, '--once', '--models', 'none'];
      assert.match((await crossread(words)).printed, /\n2 new\.\n$/u);
      assert.equal((await crossread(words)).printed, 'Nothing new.\n');
      const sorted = await crossread([...words, '--sort', '--story', 'wire']);
      assert.match(sorted.printed, /→ .*first of its kind[\s\S]*\n2 new\.\n$/u);
    },
  ));
