/** An XML element. Attributes and text are escaped here and nowhere else. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] | string = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = typeof children === 'string' ? escaped(children) : children.join('');
  const broken = typeof children === 'string' || children.length === 0 ? '' : '\n';
  return inside === '' ? `<${name}${given.join('')}/>\n` : `<${name}${given.join('')}>${broken}${inside}</${name}>\n`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Characters that XML 1.0 does not allow, lone surrogates among them. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text
    .replace(ILLEGAL, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, ' ');
}
