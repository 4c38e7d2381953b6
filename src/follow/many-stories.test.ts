import { holdStream } from '../../test/stream-contract.ts';
import { openSqlite } from '../store/sqlite.ts';

holdStream('memory', () => openSqlite(':memory:'));
