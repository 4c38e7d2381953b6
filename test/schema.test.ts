import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadLexicon } from '../src/load.ts';
import { answer, understandAlone } from '../src/pipeline.ts';
import { answerJson, caseJson, caseLine } from '../src/write/json.ts';
import { readGolden, storyNames } from '../tools/golden/story.ts';
import { goldenStory } from './golden-stories.ts';

const root = join(import.meta.dirname, '..');

type Schema = Readonly<Record<string, unknown>>;

function schemaOf(name: string): Schema {
  return JSON.parse(readFileSync(join(root, 'schema', `${name}.schema.json`), 'utf8')) as Schema;
}

/** The published schema allows more fields; this one does not, so that a field that it does not describe is found. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy ? { ...copy, unevaluatedProperties: false } : copy;
}

/** `shared`: a schema that this one leads to. */
function faults(schema: unknown, value: unknown, shared: unknown = null): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  if (shared !== null) ajv.addSchema(shared as Schema);
  const validate = ajv.compile(schema as Schema);
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Every place in a schema that has no description and is no mere shape of another. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties') {
      return Object.entries(value as Schema).flatMap(([name, of]) => undescribed(of, `${path}.${name}`));
    }
    const here = key === '$defs' ? Object.entries(value as Schema) : [];
    return here.flatMap(([name, of]) =>
      'description' in (of as Schema) ? undescribed(of, name) : [`$defs.${name} has no description`],
    );
  });
}

for (const name of storyNames()) {
  test(`the case of a golden story has the published shape and no field beside it: ${name}`, () => {
    const value: unknown = JSON.parse(caseJson(goldenStory(name)));
    assert.deepEqual(faults(schemaOf('case'), value).slice(0, 5), []);
    assert.deepEqual(faults(closed(schemaOf('case')), value).slice(0, 5), []);
  });

  test(`the answers of a golden story have the published shape and no field beside it: ${name}`, () => {
    const { question, more } = readGolden(name);
    for (const asked of [question, ...more]) {
      const value: unknown = JSON.parse(answerJson(answer(asked, goldenStory(name))));
      assert.deepEqual(faults(schemaOf('answer'), value).slice(0, 5), [], asked);
      assert.deepEqual(faults(closed(schemaOf('answer')), value).slice(0, 5), [], asked);
    }
  });
}

test('a line of jsonl has the published shape, and no field beside it', () => {
  const lexicon = loadLexicon();
  const [line, shared] = [schemaOf('line'), schemaOf('case')];
  for (const { report } of storyNames().flatMap((name) => goldenStory(name).analyses)) {
    const value: unknown = JSON.parse(caseLine(understandAlone(report, lexicon)));
    assert.deepEqual(faults(line, value, shared).slice(0, 5), [], report.file);
    assert.deepEqual(faults(closed(line), value, closed(shared)).slice(0, 5), [], report.file);
  }
  assert.match(faults(line, { report: {} }, shared).join('\n'), /'actors'[\s\S]*\/report[\s\S]*'id'/u);
});

test('an answer without the hash of a source does not have the published shape', () => {
  const value = JSON.parse(answerJson(answer('Who?', goldenStory(storyNames()[0] ?? '')))) as {
    sources: Record<string, unknown>[];
  };
  delete value.sources[0]?.sha256;
  assert.match(faults(schemaOf('answer'), value).join('\n'), /sha256/);
});

test('everything shared in the published schemas is described', () => {
  assert.deepEqual(
    ['case', 'answer', 'line'].flatMap((name) => undescribed(schemaOf(name), name)),
    [],
  );
});
