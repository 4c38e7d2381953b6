#!/usr/bin/env node
/**
 * Scores predicted attributions (who said what) against standoff gold annotation
 * in the format of the PolNeAR corpus (brat-style .ann beside a plain .txt).
 *
 * Plain JavaScript, no dependencies, Node 18 or newer.
 *
 * GOLD      a folder that holds  text/DOC.txt  and  attributions/DOC_ANNOTATOR.ann
 * PREDICTED a JSON Lines file, one document a line:
 *   {"docId":"DOC","attributions":[
 *      {"source":[[0,5]],"cue":[[6,10]],"content":[[11,40],[52,80]]}, ...]}
 *   Offsets are JavaScript string indices (UTF-16 code units) into DOC.txt exactly as
 *   stored, end exclusive. Each role is a list of spans; an absent role is [] or left out.
 *   A document without a line counts as a document with no attributions.
 *
 * Usage
 *   node score-attribution.mjs --gold DIR --pred FILE
 *        [--annotators all|first]  default all: every .ann file is scored as its own
 *                                  document against the same prediction
 *        [--docs REGEX]            only the documents whose id matches
 *        [--by-type]               recall and precision by kind of quotation and of source
 *        [--bootstrap N]           95 % intervals by resampling documents N times
 *        [--errors FILE]           writes what was missed, spurious or misaligned as JSONL
 *        [--json]                  prints one JSON object instead of tables
 *   node score-attribution.mjs --gold DIR --export FILE   gold as JSONL (first annotator)
 *   node score-attribution.mjs --gold DIR --agreement     annotators scored against each other
 *   node score-attribution.mjs --selftest                 checks of the scorer itself
 *
 * Exit status: 0 scored, 1 self-test failed, 2 bad input.
 *
 * The protocol is described in PROTOCOL below and printed by --help.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROLES = ['source', 'cue', 'content'];

const PROTOCOL = `Protocol
  Token      a run of letters, marks and digits, or one other character that is no white space.
             A token belongs to a span when they share at least one character.
  Gold       one attribution for each E line of the .ann file that has content.
             Content and Content2 are one content. Discuss, Discard and notes are ignored.
  Alignment  one-to-one between gold and predicted attributions of a document, greedy on
             2*Dice(content) + Dice(source) + Dice(cue), pairs with similarity 0 stay apart.

  A. By segment (no alignment; the scheme of the published sequence labelling results)
     A segment is a maximal run of adjacent tokens of one role of one attribution, cut at
     line breaks. exact: same role, same first and last token. begin: same role and first token.
  B. By role, over aligned attributions
     exact   all tokens of the role are the same
     words   the same, with punctuation left out
     half    Dice of the token sets is at least 0.5
     soft    precision = mean covered part of the predicted spans, recall = of the gold spans
     token   shared tokens / predicted tokens, shared tokens / gold tokens
  C. Whole attributions, over aligned attributions
     exact     source, cue and content all exact (an absent source equals an absent source)
     words     the same, with punctuation left out
     relaxed   content half, source half or both absent, cue shares a token
     who-what  content half, and source half or both absent (the cue is not looked at)
     found     content shares at least one token
  D. token labels (no alignment): tokens with the right role, anywhere in the document
`;

// ---------------------------------------------------------------- reading

/** Tokens of a text: [start, end, isWord]. */
export function tokenize(text) {
  const out = [];
  for (const m of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s]/gu)) {
    out.push({ start: m.index, end: m.index + m[0].length, word: /^[\p{L}\p{M}\p{N}]/u.test(m[0]) });
  }
  return out;
}

/** brat counts code points; turn such offsets into UTF-16 indices where a text needs it. */
function offsetMapper(text) {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return (n) => n;
  const map = [0];
  let i = 0;
  for (const ch of text) {
    i += ch.length;
    map.push(i);
  }
  return (n) => (n < map.length ? map[n] : text.length);
}

/** Attributions of one .ann file. */
export function parseAnn(ann, text) {
  const fix = offsetMapper(text);
  const spans = new Map();
  const events = [];
  let dropped = 0;
  for (const line of ann.split('\n')) {
    const cols = line.replace(/\r$/, '').split('\t');
    if (cols.length < 2) continue;
    if (/^T\d+$/.test(cols[0])) {
      const m = /^(\S+) ([\d ;]+)$/.exec(cols[1]);
      if (!m) continue;
      spans.set(
        cols[0],
        m[2].split(';').map((s) =>
          s
            .trim()
            .split(' ')
            .map((n) => fix(Number(n))),
        ),
      );
    } else if (/^E\d+$/.test(cols[0])) events.push(cols);
  }
  const attributions = [];
  for (const [id, args] of events) {
    const a = { id, source: [], cue: [], content: [] };
    for (const arg of args.trim().split(/\s+/)) {
      const [type, ref] = arg.split(':');
      const role = type.replace(/\d+$/, '').toLowerCase();
      if (ROLES.includes(role)) a[role].push(...(spans.get(ref) ?? []));
    }
    if (a.content.length === 0)
      dropped++; // incomplete annotation: the guidelines ask for content
    else attributions.push(a);
  }
  return { attributions, dropped };
}

/** Every gold unit (one per .ann file): {docId, annotator, text, attributions}. */
export function readGold(dir) {
  const textDir = join(dir, 'text');
  const annDir = join(dir, 'attributions');
  if (!existsSync(textDir) || !existsSync(annDir)) throw new InputError(`${dir} has no text/ and attributions/`);
  const units = [];
  const texts = new Map();
  for (const f of readdirSync(annDir)
    .filter((x) => x.endsWith('.ann'))
    .sort()) {
    const m = /^(.*)_([0-9a-z]+)\.ann$/.exec(f);
    if (!m) throw new InputError(`${f}: name is not DOC_ANNOTATOR.ann`);
    const [, docId, annotator] = m;
    if (!texts.has(docId)) {
      const p = join(textDir, `${docId}.txt`);
      if (!existsSync(p)) throw new InputError(`${f}: there is no text/${docId}.txt`);
      texts.set(docId, readFileSync(p, 'utf8'));
    }
    const text = texts.get(docId);
    units.push({ docId, annotator, text, ...parseAnn(readFileSync(join(annDir, f), 'utf8'), text) });
  }
  return units;
}

export class InputError extends Error {}

/** Predicted attributions by document. */
export function readPredictions(file) {
  const byDoc = new Map();
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (!line.trim()) return;
      let o;
      try {
        o = JSON.parse(line);
      } catch (e) {
        throw new InputError(`line ${i + 1}: ${e.message}`);
      }
      if (typeof o.docId !== 'string' || !Array.isArray(o.attributions))
        throw new InputError(`line ${i + 1}: needs docId and attributions`);
      if (byDoc.has(o.docId)) throw new InputError(`line ${i + 1}: ${o.docId} occurs twice`);
      byDoc.set(o.docId, o.attributions);
    });
  return byDoc;
}

function checkSpans(attributions, length, where) {
  attributions.forEach((a, i) => {
    for (const role of ROLES) {
      const list = a[role] ?? [];
      if (!Array.isArray(list)) throw new InputError(`${where}: attribution ${i}: ${role} is no list`);
      for (const s of list) {
        const ok =
          Array.isArray(s) && s.length === 2 && s.every(Number.isInteger) && s[0] >= 0 && s[0] < s[1] && s[1] <= length;
        if (!ok)
          throw new InputError(
            `${where}: attribution ${i}: ${role} ${JSON.stringify(s)} is no span of the text (${length} characters)`,
          );
      }
    }
  });
}

// ---------------------------------------------------------------- spans to tokens

/** First token whose end lies behind the offset. */
function firstTokenAfter(tokens, offset) {
  let lo = 0;
  let hi = tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (tokens[mid].end <= offset) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function tokenSet(spans, tokens) {
  const set = new Set();
  for (const [s, e] of spans ?? []) {
    for (let i = firstTokenAfter(tokens, s); i < tokens.length && tokens[i].start < e; i++) set.add(i);
  }
  return set;
}

const intersect = (a, b) => {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
};
const dice = (a, b) => (a.size + b.size === 0 ? 0 : (2 * intersect(a, b)) / (a.size + b.size));
const same = (a, b) => a.size === b.size && intersect(a, b) === a.size;

/** Without punctuation, unless nothing would be left. */
function wordsOnly(set, tokens) {
  const w = new Set([...set].filter((i) => tokens[i].word));
  return w.size ? w : set;
}

/** Runs of adjacent tokens, cut where a line break lies between two tokens. */
function segments(set, tokens, text) {
  const ids = [...set].sort((a, b) => a - b);
  const out = [];
  for (const i of ids) {
    const last = out[out.length - 1];
    if (last && last[1] === i - 1 && !text.slice(tokens[i - 1].end, tokens[i].start).includes('\n')) last[1] = i;
    else out.push([i, i]);
  }
  return out;
}

/** Character ranges inside quotation marks: curly pairs, else straight marks by turns; a paragraph ends a range. */
function quotedRanges(text) {
  const out = [];
  for (const par of text.matchAll(/[^\n]+/g)) {
    const at = par.index;
    let open = -1;
    for (let i = 0; i < par[0].length; i++) {
      const c = par[0][i];
      if (open < 0 && (c === '\u201C' || c === '"')) open = i;
      else if (open >= 0 && (c === '\u201D' || c === '"')) {
        out.push([at + open, at + i + 1]);
        open = -1;
      }
    }
    if (open >= 0) out.push([at + open, at + par[0].length]);
  }
  return out;
}

const PRONOUNS = new Set(
  (
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs ' +
    'who whom whose which that this these those one himself herself themselves itself'
  ).split(' '),
);

function prepare(attributions, tokens, text, quoted) {
  return attributions.map((a) => {
    const p = { raw: a };
    for (const role of ROLES) p[role] = tokenSet(a[role], tokens);
    const words = [...p.content].filter((i) => tokens[i].word);
    const inside = words.filter((i) => quoted.some(([s, e]) => tokens[i].start >= s && tokens[i].end <= e)).length;
    p.kind = !p.content.size
      ? 'none'
      : inside === words.length && words.length
        ? 'direct'
        : inside
          ? 'mixed'
          : 'indirect';
    const src = [...p.source]
      .sort((x, y) => x - y)
      .filter((i) => tokens[i].word)
      .map((i) => text.slice(tokens[i].start, tokens[i].end));
    p.who = !src.length
      ? 'none'
      : src.length === 1 && PRONOUNS.has(src[0].toLowerCase())
        ? 'pronoun'
        : src.some(
              (w, i) =>
                /^\p{Lu}/u.test(w) &&
                !(i === 0 && /^(The|A|An|Some|Many|Most|Several|One|Two|Other|His|Her|Their|Our|My|Its)$/.test(w)),
            )
          ? 'named'
          : 'nominal';
    return p;
  });
}

/** Greedy one-to-one alignment. */
export function align(gold, pred) {
  const pairs = [];
  for (const [gi, g] of gold.entries()) {
    for (const [pi, p] of pred.entries()) {
      const sim = 2 * dice(g.content, p.content) + dice(g.source, p.source) + dice(g.cue, p.cue);
      if (sim > 0) pairs.push([sim, gi, pi]);
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedG = new Set();
  const usedP = new Set();
  const out = [];
  for (const [sim, gi, pi] of pairs) {
    if (usedG.has(gi) || usedP.has(pi)) continue;
    usedG.add(gi);
    usedP.add(pi);
    out.push([gi, pi, sim]);
  }
  return out;
}

// ---------------------------------------------------------------- counting

/** Counts of one document, as a flat object of numbers that can be added up. */
export function countUnit(text, goldAttributions, predAttributions, collect) {
  const tokens = tokenize(text);
  const quoted = quotedRanges(text);
  const gold = prepare(goldAttributions, tokens, text, quoted);
  const pred = prepare(predAttributions, tokens, text, quoted);
  const c = {};
  const add = (k, n) => {
    c[k] = (c[k] ?? 0) + n;
  };

  // A and D: no alignment
  for (const role of ROLES) {
    const seg = (list) => new Set(list.flatMap((a) => segments(a[role], tokens, text).map(([s, e]) => `${s}-${e}`)));
    const beg = (set) => new Set([...set].map((k) => k.split('-')[0]));
    const gs = seg(gold);
    const ps = seg(pred);
    add(`A.${role}.exact.g`, gs.size);
    add(`A.${role}.exact.p`, ps.size);
    add(`A.${role}.exact.tp`, intersect(gs, ps));
    const gb = beg(gs);
    const pb = beg(ps);
    add(`A.${role}.begin.g`, gb.size);
    add(`A.${role}.begin.p`, pb.size);
    add(`A.${role}.begin.tp`, intersect(gb, pb));
    const gt = new Set(gold.flatMap((a) => [...a[role]]));
    const pt = new Set(pred.flatMap((a) => [...a[role]]));
    add(`D.${role}.labels.g`, gt.size);
    add(`D.${role}.labels.p`, pt.size);
    add(`D.${role}.labels.tp`, intersect(gt, pt));
  }

  // B and C: aligned
  const pairs = align(gold, pred);
  for (const role of ROLES) {
    const ng = gold.filter((a) => a[role].size).length;
    const np = pred.filter((a) => a[role].size).length;
    for (const m of ['exact', 'words', 'half']) {
      add(`B.${role}.${m}.g`, ng);
      add(`B.${role}.${m}.p`, np);
      add(`B.${role}.${m}.tp`, 0);
    }
    add(`B.${role}.soft.g`, ng);
    add(`B.${role}.soft.p`, np);
    add(`B.${role}.soft.tp`, 0);
    add(`B.${role}.soft.tpr`, 0);
    add(
      `B.${role}.token.g`,
      gold.reduce((n, a) => n + a[role].size, 0),
    );
    add(
      `B.${role}.token.p`,
      pred.reduce((n, a) => n + a[role].size, 0),
    );
    add(`B.${role}.token.tp`, 0);
  }
  const whole = ['exact', 'words', 'relaxed', 'who-what', 'found'];
  for (const m of whole) {
    add(`C.all.${m}.g`, gold.length);
    add(`C.all.${m}.p`, pred.length);
    add(`C.all.${m}.tp`, 0);
  }
  for (const a of gold) {
    add(`T.kind.${a.kind}.g`, 1);
    add(`T.who.${a.who}.g`, 1);
  }
  for (const a of pred) {
    add(`T.kind.${a.kind}.p`, 1);
    add(`T.who.${a.who}.p`, 1);
  }

  const usedG = new Set();
  const usedP = new Set();
  for (const [gi, pi] of pairs) {
    const g = gold[gi];
    const p = pred[pi];
    usedG.add(gi);
    usedP.add(pi);
    const is = {};
    for (const role of ROLES) {
      const shared = intersect(g[role], p[role]);
      const both = g[role].size > 0 && p[role].size > 0;
      const bothAbsent = g[role].size === 0 && p[role].size === 0;
      const exact = both && same(g[role], p[role]);
      const words = both && same(wordsOnly(g[role], tokens), wordsOnly(p[role], tokens));
      const half = both && dice(g[role], p[role]) >= 0.5;
      is[role] = {
        exact: exact || bothAbsent,
        words: words || bothAbsent,
        half: half || bothAbsent,
        touch: shared > 0,
        bothAbsent,
      };
      if (exact) add(`B.${role}.exact.tp`, 1);
      if (words) add(`B.${role}.words.tp`, 1);
      if (half) add(`B.${role}.half.tp`, 1);
      if (both) {
        add(`B.${role}.soft.tp`, shared / p[role].size);
        add(`B.${role}.soft.tpr`, shared / g[role].size);
      }
      add(`B.${role}.token.tp`, shared);
    }
    const contentHalf = is.content.half && !is.content.bothAbsent;
    const whoWhat = contentHalf && is.source.half;
    if (ROLES.every((r) => is[r].exact)) add('C.all.exact.tp', 1);
    if (ROLES.every((r) => is[r].words)) add('C.all.words.tp', 1);
    if (whoWhat && (is.cue.touch || is.cue.bothAbsent)) add('C.all.relaxed.tp', 1);
    if (whoWhat) {
      add('C.all.who-what.tp', 1);
      add(`T.kind.${g.kind}.tpg`, 1);
      add(`T.who.${g.who}.tpg`, 1);
      add(`T.kind.${p.kind}.tpp`, 1);
      add(`T.who.${p.who}.tpp`, 1);
    }
    if (is.content.touch) add('C.all.found.tp', 1);
    if (collect && !ROLES.every((r) => is[r].words)) {
      collect({
        type: 'misaligned',
        wrong: ROLES.filter((r) => !is[r].words),
        whoWhat,
        kind: g.kind,
        gold: strings(g.raw, text),
        predicted: strings(p.raw, text),
      });
    }
  }
  if (collect) {
    gold.forEach((g, i) => {
      if (!usedG.has(i)) collect({ type: 'missed', kind: g.kind, gold: strings(g.raw, text) });
    });
    pred.forEach((p, i) => {
      if (!usedP.has(i)) collect({ type: 'spurious', kind: p.kind, predicted: strings(p.raw, text) });
    });
  }
  return c;
}

function strings(a, text) {
  return Object.fromEntries(
    ROLES.map((r) => [r, (a[r] ?? []).map(([s, e]) => ({ start: s, end: e, text: text.slice(s, e) }))]),
  );
}

export function sum(list) {
  const t = {};
  for (const c of list) for (const [k, v] of Object.entries(c)) t[k] = (t[k] ?? 0) + v;
  return t;
}

function prf(t, key) {
  const g = t[`${key}.g`] ?? 0;
  const p = t[`${key}.p`] ?? 0;
  const tp = t[`${key}.tp`] ?? 0;
  const tpr = t[`${key}.tpr`] ?? tp;
  const P = p ? tp / p : 0;
  const R = g ? tpr / g : 0;
  return { gold: g, predicted: p, precision: P, recall: R, f1: P + R ? (2 * P * R) / (P + R) : 0 };
}

export function summarize(t) {
  const out = { A: {}, B: {}, C: {}, D: {} };
  for (const role of ROLES) {
    out.A[role] = { exact: prf(t, `A.${role}.exact`), begin: prf(t, `A.${role}.begin`) };
    out.B[role] = Object.fromEntries(
      ['exact', 'words', 'half', 'soft', 'token'].map((m) => [m, prf(t, `B.${role}.${m}`)]),
    );
    out.D[role] = prf(t, `D.${role}.labels`);
  }
  for (const m of ['exact', 'words', 'relaxed', 'who-what', 'found']) out.C[m] = prf(t, `C.all.${m}`);
  return out;
}

function types(t) {
  const out = {};
  for (const dim of ['kind', 'who']) {
    const names = [
      ...new Set(
        Object.keys(t)
          .filter((k) => k.startsWith(`T.${dim}.`))
          .map((k) => k.split('.')[2]),
      ),
    ].sort();
    out[dim] = Object.fromEntries(
      names.map((n) => {
        const v = (s) => t[`T.${dim}.${n}.${s}`] ?? 0;
        return [
          n,
          {
            gold: v('g'),
            recall: v('g') ? v('tpg') / v('g') : 0,
            predicted: v('p'),
            precision: v('p') ? v('tpp') / v('p') : 0,
          },
        ];
      }),
    );
  }
  return out;
}

// ---------------------------------------------------------------- runs

export function score(units, predictions, { errors } = {}) {
  const perUnit = [];
  for (const u of units) {
    const pred = predictions.get(u.docId) ?? [];
    checkSpans(pred, u.text.length, u.docId);
    perUnit.push(
      countUnit(
        u.text,
        u.attributions,
        pred,
        errors && ((e) => errors.push({ docId: u.docId, annotator: u.annotator, ...e })),
      ),
    );
  }
  return perUnit;
}

function firstOnly(units) {
  const seen = new Set();
  return units.filter((u) => !seen.has(u.docId) && seen.add(u.docId));
}

function generator(seed) {
  // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function bootstrap(perUnit, n) {
  const random = generator(20250507);
  const pick = (s) => ({
    'segment exact content': s.A.content.exact.f1,
    'segment exact source': s.A.source.exact.f1,
    'segment exact cue': s.A.cue.exact.f1,
    'attribution who-what': s.C['who-what'].f1,
    'attribution exact': s.C.exact.f1,
  });
  const runs = {};
  for (let i = 0; i < n; i++) {
    const s = pick(summarize(sum(perUnit.map(() => perUnit[Math.floor(random() * perUnit.length)]))));
    for (const [k, v] of Object.entries(s)) {
      runs[k] ??= [];
      runs[k].push(v);
    }
  }
  return Object.fromEntries(
    Object.entries(runs).map(([k, v]) => {
      v.sort((a, b) => a - b);
      return [k, [v[Math.floor(0.025 * (n - 1))], v[Math.ceil(0.975 * (n - 1))]]];
    }),
  );
}

function agreement(units) {
  const byDoc = new Map();
  for (const u of units) byDoc.set(u.docId, [...(byDoc.get(u.docId) ?? []), u]);
  const counts = [];
  let docs = 0;
  let pairs = 0;
  for (const list of byDoc.values()) {
    if (list.length < 2) continue;
    docs++;
    for (const a of list)
      for (const b of list) {
        if (a === b) continue;
        pairs++;
        counts.push(countUnit(a.text, a.attributions, b.attributions));
      }
  }
  return { docs, pairs, counts };
}

const pct = (x) => (100 * x).toFixed(1).padStart(6);
const row = (name, r) =>
  `  ${name.padEnd(22)}${pct(r.precision)} ${pct(r.recall)} ${pct(r.f1)}   ${String(Math.round(r.gold)).padStart(7)} ${String(Math.round(r.predicted)).padStart(9)}`;

export function report(s) {
  const head = (t) =>
    `${t}\n  ${''.padEnd(22)}${'prec'.padStart(6)} ${'rec'.padStart(6)} ${'F1'.padStart(6)}   ${'gold'.padStart(7)} ${'predicted'.padStart(9)}`;
  const lines = [head('A. segments (comparable with published sequence labelling)')];
  for (const r of ROLES) for (const m of ['exact', 'begin']) lines.push(row(`${r} ${m}`, s.A[r][m]));
  lines.push('', head('B. roles of aligned attributions'));
  for (const r of ROLES)
    for (const m of ['exact', 'words', 'half', 'soft', 'token']) lines.push(row(`${r} ${m}`, s.B[r][m]));
  lines.push('', head('C. whole attributions'));
  for (const m of ['exact', 'words', 'relaxed', 'who-what', 'found']) lines.push(row(m, s.C[m]));
  lines.push('', head('D. token labels'));
  for (const r of ROLES) lines.push(row(r, s.D[r]));
  return lines.join('\n');
}

// ---------------------------------------------------------------- self-test

function selftest() {
  const fails = [];
  const check = (name, ok) => {
    if (!ok) fails.push(name);
  };
  const dir = mkdtempSync(join(tmpdir(), 'score-attribution-'));
  try {
    mkdirSync(join(dir, 'text'));
    mkdirSync(join(dir, 'attributions'));
    const text =
      'Mr. Rao said the truce held. \u201CWe are ready,\u201D she added.\n\nIt is said that talks failed \u{1F600} badly.\nThe army denied it.\n';
    const at = (s, from = 0) => {
      const i = [...text.slice(0, text.indexOf(s, from))].length;
      return `${i} ${i + [...s].length}`;
    };
    const ann = [
      `T1\tSource ${at('Mr. Rao')}\tMr. Rao`,
      `T2\tCue ${at('said')}\tsaid`,
      `T3\tContent ${at('the truce held')}\tthe truce held`,
      'E1\tAttribution:T9 Content:T3 Cue:T2 Source:T1',
      `T4\tSource ${at('she')}\tshe`,
      `T5\tCue ${at('added')}\tadded`,
      `T6\tContent ${at('\u201CWe are ready,\u201D')}\tx`,
      'E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4',
      `T7\tCue ${at('is said')}\tis said`,
      `T8\tContent ${at('that talks failed')}\tx`,
      'E3\tAttribution-no-source:T7 Content:T8 Cue:T7',
      `T10\tSource ${at('The army')}\tx`,
      `T11\tCue ${at('denied')}\tx`,
      `T12\tContent ${at('it.', text.indexOf('denied')).replace(/(\d+)$/, (n) => n - 1)}\tit`,
      'E4\tAttribution:T11 Content:T12 Cue:T11 Source:T10',
      `T13\tDiscard ${at('badly')}\tbadly`,
      '#1\tAnnotatorNotes T1\tnote',
      'E5\tAttribution-no-source:T7',
    ].join('\n');
    writeFileSync(join(dir, 'text', 'd_1.txt'), text);
    writeFileSync(join(dir, 'attributions', 'd_1_aaaa.ann'), ann);
    const units = readGold(dir);
    check('reads four attributions', units[0].attributions.length === 4 && units[0].dropped === 1);
    check('code points become UTF-16', text.slice(...units[0].attributions[3].source[0]) === 'The army');
    const run = (attributions) => summarize(sum(score(units, new Map([['d_1', attributions]]))));
    const perfect = run(units[0].attributions);
    const all = (s) => [
      ...ROLES.flatMap((r) => [...Object.values(s.A[r]), ...Object.values(s.B[r]), s.D[r]]),
      ...Object.values(s.C),
    ];
    check(
      'gold against gold is 1',
      all(perfect).every((m) => m.precision === 1 && m.recall === 1 && m.f1 === 1),
    );
    check(
      'gold in another order is 1',
      all(run([...units[0].attributions].reverse())).every((m) => m.f1 === 1),
    );
    const empty = run([]);
    check(
      'nothing predicted is 0',
      all(empty).every((m) => m.precision === 0 && m.recall === 0 && m.f1 === 0),
    );
    const g = units[0].attributions;
    const noQuotes = run([{ ...g[1], content: [[g[1].content[0][0] + 1, g[1].content[0][1] - 2]] }]);
    check(
      'quotation marks matter for exact, not for words',
      noQuotes.B.content.exact.recall === 0 &&
        noQuotes.B.content.words.recall === 0.25 &&
        noQuotes.C.words.precision === 1 &&
        noQuotes.C.exact.precision === 0,
    );
    const wrongSource = run([{ ...g[0], source: g[3].source }]);
    check(
      'a wrong source fails who-what but is found',
      wrongSource.C['who-what'].recall === 0 &&
        wrongSource.C.found.recall === 0.25 &&
        wrongSource.B.content.exact.recall === 0.25,
    );
    const added = run([{ ...g[2], source: g[3].source }]);
    check('a source where gold has none is wrong', added.C['who-what'].precision === 0);
    const swapped = run([
      { ...g[0], content: g[3].content },
      { ...g[3], content: g[0].content },
    ]);
    check(
      'contents of two speakers exchanged: labels right, attribution wrong',
      swapped.D.content.precision === 1 &&
        swapped.A.content.exact.precision === 1 &&
        swapped.C['who-what'].precision === 0,
    );
    const half = run([{ ...g[0], content: [[g[0].content[0][0], g[0].content[0][0] + 9]] }]); // "the truce"
    check(
      'two of three tokens: half yes, exact no, soft 1 and 2/3',
      half.B.content.half.precision === 1 &&
        half.B.content.exact.precision === 0 &&
        half.B.content.soft.precision === 1 &&
        Math.abs(half.B.content.soft.recall - 2 / 3 / 4) < 1e-12,
    );
    const t = types(sum(score(units, new Map([['d_1', g]]))));
    check(
      'kinds',
      t.kind.direct.gold === 1 &&
        t.kind.indirect.gold === 3 &&
        t.who.pronoun.gold === 1 &&
        t.who.none.gold === 1 &&
        t.who.named.gold === 1 &&
        t.who.nominal.gold === 1,
    );
    let threw = false;
    try {
      run([{ source: [[0, 9999]], cue: [], content: [] }]);
    } catch (e) {
      threw = e instanceof InputError;
    }
    check('a span outside the text is refused', threw);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  if (fails.length) {
    console.error(`self-test FAILED:\n  ${fails.join('\n  ')}`);
    return 1;
  }
  console.log('self-test passed (12 checks)');
  return 0;
}

// ---------------------------------------------------------------- command line

function main(argv) {
  const opt = {};
  const flags = new Set(['by-type', 'json', 'agreement', 'selftest', 'help']);
  for (let i = 0; i < argv.length; i++) {
    const k = argv[i].replace(/^--/, '');
    if (!argv[i].startsWith('--')) throw new InputError(`unexpected argument ${argv[i]}`);
    if (flags.has(k)) opt[k] = true;
    else if (['gold', 'pred', 'annotators', 'docs', 'errors', 'export', 'bootstrap'].includes(k)) {
      if (argv[i + 1] === undefined) throw new InputError(`--${k} needs a value`);
      opt[k] = argv[++i];
    } else throw new InputError(`unknown option --${k}`);
  }
  if (opt.selftest) return selftest();
  if (opt.help || !opt.gold) {
    console.log(
      'usage: score-attribution.mjs --gold DIR --pred FILE [--annotators all|first] [--docs REGEX] [--by-type] [--bootstrap N] [--errors FILE] [--json]\n       score-attribution.mjs --gold DIR --export FILE | --agreement\n       score-attribution.mjs --selftest\n',
    );
    console.log(PROTOCOL);
    return opt.help ? 0 : 2;
  }
  let units = readGold(opt.gold);
  if (opt.docs) units = units.filter((u) => new RegExp(opt.docs).test(u.docId));
  if (opt.export) {
    const list = firstOnly(units);
    writeFileSync(
      opt.export,
      `${list
        .map((u) =>
          JSON.stringify({
            docId: u.docId,
            attributions: u.attributions.map(({ source, cue, content }) => ({ source, cue, content })),
          }),
        )
        .join('\n')}\n`,
    );
    console.log(
      `${list.length} documents, ${list.reduce((n, u) => n + u.attributions.length, 0)} attributions written`,
    );
    return 0;
  }
  if (opt.agreement) {
    const { docs, pairs, counts } = agreement(units);
    const s = summarize(sum(counts));
    if (opt.json) console.log(JSON.stringify({ docs, pairs, ...s }, null, 1));
    else console.log(`${docs} documents with several annotators, ${pairs} ordered pairs of annotators\n\n${report(s)}`);
    return 0;
  }
  if (!opt.pred) throw new InputError('--pred FILE is missing');
  const mode = opt.annotators ?? 'all';
  if (!['all', 'first'].includes(mode)) throw new InputError('--annotators is all or first');
  if (mode === 'first') units = firstOnly(units);
  const predictions = readPredictions(opt.pred);
  const known = new Set(units.map((u) => u.docId));
  const strangers = [...predictions.keys()].filter((d) => !known.has(d));
  if (strangers.length && !opt.docs)
    console.error(
      `warning: ${strangers.length} predicted documents are not in the gold folder, for example ${strangers[0]}`,
    );
  const absent = [...known].filter((d) => !predictions.has(d));
  if (absent.length)
    console.error(`warning: ${absent.length} gold documents have no prediction, for example ${absent[0]}`);
  const errors = opt.errors ? [] : undefined;
  const perUnit = score(units, predictions, { errors });
  const total = sum(perUnit);
  const s = summarize(total);
  const ci = opt.bootstrap ? bootstrap(perUnit, Number(opt.bootstrap)) : undefined;
  const t = opt['by-type'] ? types(total) : undefined;
  if (opt.json)
    console.log(
      JSON.stringify(
        { documents: known.size, units: units.length, annotators: mode, ...s, types: t, intervals: ci },
        null,
        1,
      ),
    );
  else {
    console.log(`${known.size} documents, ${units.length} annotation files (annotators: ${mode})\n\n${report(s)}`);
    if (t) {
      for (const [dim, title] of [
        ['kind', 'kind of content (who-what)'],
        ['who', 'kind of source (who-what)'],
      ]) {
        console.log(
          `\n${title}\n  ${''.padEnd(22)}${'prec'.padStart(6)} ${'rec'.padStart(6)}   ${'gold'.padStart(7)} ${'predicted'.padStart(9)}`,
        );
        for (const [n, v] of Object.entries(t[dim]))
          console.log(
            `  ${n.padEnd(22)}${pct(v.precision)} ${pct(v.recall)}   ${String(v.gold).padStart(7)} ${String(v.predicted).padStart(9)}`,
          );
      }
    }
    if (ci) {
      console.log('\n95 % intervals of F1 (documents resampled)');
      for (const [k, [a, b]] of Object.entries(ci)) console.log(`  ${k.padEnd(24)}${pct(a)} ${pct(b)}`);
    }
  }
  if (errors) {
    writeFileSync(opt.errors, `${errors.map((e) => JSON.stringify(e)).join('\n')}\n`);
    console.error(`${errors.length} errors written`);
  }
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (e) {
    if (!(e instanceof InputError)) throw e;
    console.error(`error: ${e.message}`);
    process.exitCode = 2;
  }
}
