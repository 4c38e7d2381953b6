import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Gathered, gatherInputs, streamInputs } from './gather.ts';

/** Run with a folder that holds `files`; a path ending in “/” is an empty folder, “a -> b” a link. */
function inFolder(files: readonly string[], run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-gather-'));
  try {
    for (const file of files) {
      const [path = '', target] = file.split(' -> ');
      mkdirSync(join(folder, path.endsWith('/') ? path : join(path, '..')), { recursive: true });
      if (target !== undefined) symlinkSync(target, join(folder, path));
      else if (!path.endsWith('/')) writeFileSync(join(folder, path), `text of ${path}`);
    }
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function names({ inputs }: Gathered, folder: string): readonly string[] {
  return inputs.map(({ file }) => file.slice(folder.length + 1));
}

test('a folder is read with all it holds, sorted, hidden files left out', () => {
  inFolder(['b.txt', 'a/z.txt', 'a/y.txt', '.hidden', 'c.txt'], (folder) => {
    const gathered = gatherInputs([folder]);
    assert.deepEqual(names(gathered, folder), ['a/y.txt', 'a/z.txt', 'b.txt', 'c.txt']);
    assert.deepEqual(gathered.failures, []);
  });
});

const FAULTS: readonly (readonly [string, readonly string[], readonly string[], readonly string[], string])[] = [
  ['a missing file', ['a.txt'], ['gone.txt', 'a.txt'], ['a.txt'], 'missing'],
  ['a path through a file', ['a.txt'], ['a.txt/b', 'a.txt'], ['a.txt'], 'missing'],
  ['an empty folder', ['a.txt', 'none/'], ['none', 'a.txt'], ['a.txt'], 'empty-folder'],
  ['the same file named twice', ['a.txt'], ['a.txt', './a.txt'], ['a.txt'], 'named-twice'],
  ['a file named by itself and by its folder', ['d/a.txt'], ['d', 'd/a.txt'], ['d/a.txt'], 'named-twice'],
  ['a link to a file already read', ['a.txt', 'b.txt -> a.txt'], ['a.txt', 'b.txt'], ['a.txt'], 'named-twice'],
  ['a link back to the folder that holds it', ['d/a.txt', 'd/up -> ../d'], ['d'], ['d/a.txt'], 'link-loop'],
  ['a link to itself', ['a.txt', 'loop -> loop'], ['loop', 'a.txt'], ['a.txt'], 'link-loop'],
  ['a link to nothing', ['a.txt', 'dead -> gone'], ['dead', 'a.txt'], ['a.txt'], 'missing'],
];

for (const [what, files, paths, expected, kind] of FAULTS) {
  test(`${what} is named once and the rest is read`, () => {
    inFolder(files, (folder) => {
      const gathered = gatherInputs(paths.map((path) => `${folder}/${path}`));
      assert.deepEqual(
        gathered.inputs.map(({ file }) => file),
        expected.map((path) => `${folder}/${path}`),
      );
      assert.deepEqual(
        gathered.failures.map((failure) => failure.kind),
        [kind],
      );
      assert.match(gathered.failures[0]?.message ?? '', /[.:]/u);
    });
  });
}

test('a file above the limit is refused by name and the limit can be raised', () => {
  inFolder(['a.txt'], (folder) => {
    const path = join(folder, 'a.txt');
    assert.deepEqual(
      gatherInputs([path], { largest: 5 }).failures.map(({ kind }) => kind),
      ['too-large'],
    );
    assert.equal(gatherInputs([path], { largest: 500 }).inputs.length, 1);
  });
});

test('a file that may not be read is a failure', () => {
  inFolder(['a.txt', 'b.txt'], (folder) => {
    // Permissions do not keep an administrator out: the refusal comes from the reader.
    const bytesOf = (file: string): Uint8Array => {
      if (file.endsWith('a.txt')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return new Uint8Array();
    };
    const { inputs, failures } = gatherInputs([folder], { bytesOf });
    assert.deepEqual(
      failures.map(({ kind, file }) => [kind, file]),
      [['no-permission', join(folder, 'a.txt')]],
    );
    assert.equal(inputs.length, 1);
  });
});

test('a name with a line break is read, and shown on one line where it fails', () => {
  inFolder(['a\nb.txt'], (folder) => {
    assert.equal(gatherInputs([folder]).inputs.length, 1);
    const { failures } = gatherInputs([join(folder, 'c\nd.txt')]);
    assert.doesNotMatch(failures[0]?.message ?? '', /\n/u);
  });
});

test('a dash reads standard input once', () => {
  const standardInput = () => new TextEncoder().encode('words');
  const { inputs } = gatherInputs(['-', '-'], { standardInput });
  assert.deepEqual(
    inputs.map(({ file }) => file),
    ['-'],
  );
});

test('inputs come one by one in the order in which they are gathered', () => {
  inFolder(['b.txt', 'a.txt'], (folder) => {
    const stream = streamInputs([join(folder, 'gone'), folder]);
    assert.equal(stream.next().value?.file, join(folder, 'gone'));
    assert.equal(stream.next().value?.file, join(folder, 'a.txt'));
    // A file that is changed before its turn is read as it then is.
    writeFileSync(join(folder, 'b.txt'), 'new words');
    const last = stream.next().value;
    assert.ok(last !== undefined && 'bytes' in last);
    assert.equal(new TextDecoder().decode(last.bytes), 'new words');
  });
});

test('a file that changes while it is read is a failure, one that only was changed before is not', () => {
  const changes: readonly ((path: string) => void)[] = [
    (path) => writeFileSync(path, 'more words than before'),
    (path) => writeFileSync(path, 'TEXT of a.txt'),
    (path) => {
      writeFileSync(`${path}.new`, 'text of a.txt');
      renameSync(`${path}.new`, path);
    },
    (path) => rmSync(path),
  ];
  for (const change of changes) {
    inFolder(['a.txt', 'b.txt'], (folder) => {
      const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
      // Long ago, so that the change shows however coarse the clock of the disk is.
      utimesSync(a, 1_000_000_000, 1_000_000_000);
      const bytesOf = (path: string) => {
        const bytes = readFileSync(path);
        if (path === a) change(path);
        return bytes;
      };
      const { inputs, failures } = gatherInputs([a, b], { bytesOf });
      assert.deepEqual([inputs.map(({ file }) => file), failures.length], [[b], 1]);
      assert.match(failures[0]?.kind ?? '', /^(?:changed|missing)$/u);
    });
  }
});
