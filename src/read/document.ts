/** A DOCX or ODT document to its text: one line a paragraph. */
import { Buffer } from 'node:buffer';
import type { Told } from './told.ts';
import { unpackMember } from './zip.ts';

/** null where the ZIP file is no such document. */
export function readDocument(bytes: Uint8Array): Told | null {
  const word = member(bytes, 'word/document.xml');
  const open = word === null ? member(bytes, 'content.xml') : null;
  const body = word === null ? openText(open) : wordText(word);
  if (body === null) return null;
  const about = member(bytes, 'docProps/core.xml') ?? member(bytes, 'meta.xml') ?? '';
  return {
    title: field(about, 'dc:title'),
    body,
    html: false,
    outlet: null,
    url: null,
    byline: field(about, 'dc:creator'),
    // When the document was made is not when it was published.
    date: null,
    dateField: '',
  };
}

function member(bytes: Uint8Array, name: string): string | null {
  const found = unpackMember(bytes, name);
  return found === null ? null : Buffer.from(found).toString('utf8');
}

function wordText(xml: string): string {
  return textOf(xml, /<w:p[ >]/gu, '</w:p>', (inner) =>
    inner
      .replace(/<w:(?:br|cr)\b[^<>]*>/gu, '\n')
      .replace(/<w:tab\b[^<>]*>/gu, '\t')
      .replace(/<w:(?:instrText|delText)[^<>]*>[^<]*/gu, ''),
  );
}

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
