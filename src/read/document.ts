/** A DOCX or ODT document to its text: one line a paragraph. */
import { Buffer } from 'node:buffer';
import type { Limits } from '../model/limits.ts';
import type { Told } from './told.ts';
import { type TooMuch, unpackMember } from './zip.ts';

/** What is wrong where it cannot be read: `zip` where the ZIP file is no such document. */
export function readDocument(bytes: Uint8Array, limits: Limits): Told | TooMuch | 'zip' {
  const texts = new Map<string, string>();
  for (const name of MEMBERS) {
    const found = unpackMember(bytes, name, limits);
    if (typeof found === 'string') return found;
    if (found !== null) texts.set(name, Buffer.from(found).toString('utf8'));
  }
  const word = texts.get('word/document.xml');
  const notes = texts.get('word/footnotes.xml') ?? '';
  const body = word === undefined ? openText(texts.get('content.xml') ?? null) : wordText(word + notes);
  if (body === null) return 'zip';
  const about = texts.get('docProps/core.xml') ?? texts.get('meta.xml') ?? '';
  return {
    title: field(about, 'dc:title'),
    body,
    html: false,
    outlet: null,
    url: null,
    byline: field(about, 'dc:creator'),
    // When the document was made is not when it was published, though it may tell the year of that.
    date: null,
    dateField: '',
    made: field(about, 'dcterms:created') ?? field(about, 'meta:creation-date'),
  };
}

const MEMBERS = ['word/document.xml', 'word/footnotes.xml', 'content.xml', 'docProps/core.xml', 'meta.xml'];

function wordText(xml: string): string {
  return textOf(withoutCopies(xml), /<w:p[ >]/gu, '</w:p>', (inner) =>
    inner
      .replace(/<w:(?:br|cr)\b[^<>]*>/gu, '\n')
      .replace(/<w:tab\b[^<>]*>/gu, '\t')
      .replace(/<w:(?:instrText|delText)[^<>]*>[^<]*/gu, ''),
  );
}

/** Boxes and drawings stand twice, the second time for older programs. */
function withoutCopies(xml: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let copy = xml.indexOf(COPY); copy >= 0; copy = xml.indexOf(COPY, at)) {
    kept.push(xml.slice(at, copy));
    const end = xml.indexOf(COPY_END, copy);
    if (end < 0) return kept.join('') + xml.slice(copy);
    at = end + COPY_END.length;
  }
  return kept.join('') + xml.slice(at);
}

const COPY = '<mc:Fallback>';
const COPY_END = '</mc:Fallback>';

function openText(xml: string | null): string | null {
  if (xml === null || !xml.includes('<office:text')) return null;
  const text = xml.slice(xml.indexOf('<office:text'));
  return textOf(text, /<text:(?:p|h)[ >]/gu, '</text:', (inner) =>
    inner.replace(/<text:line-break\b[^<>]*>/gu, '\n').replace(/<text:(?:tab|s)\b[^<>]*>/gu, ' '),
  );
}

/** The words of each paragraph, a blank line between them. */
function textOf(xml: string, opens: RegExp, closes: string, breaks: (inner: string) => string): string {
  const found: string[] = [];
  const starts = [...xml.matchAll(opens)].map((match) => match.index);
  for (const [index, start] of starts.entries()) {
    const inner = xml.slice(start, starts[index + 1] ?? xml.length);
    const end = inner.lastIndexOf(closes);
    const words = decodeEntities(breaks(end < 0 ? inner : inner.slice(0, end)).replace(/<[^<>]*>/gu, ''));
    if (words.trim() !== '') found.push(words.trim());
  }
  return found.join('\n\n');
}

function field(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}[^<>]*>([^<]{1,500})<`, 'u').exec(xml)?.[1]?.trim();
  return found ? decodeEntities(found) : null;
}

/** XML knows five names; the rest are numbers. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const NAMES: Readonly<{ [name: string]: string }> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
