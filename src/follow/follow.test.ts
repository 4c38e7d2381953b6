import { holdFollowing } from '../../test/follow-contract.ts';
import { openSqlite } from '../store/sqlite.ts';

await holdFollowing('memory', () => openSqlite(':memory:'));
