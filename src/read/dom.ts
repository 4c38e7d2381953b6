/** The packages that turn HTML into a tree and find the article in it, loaded when the first page comes. */
import { createRequire } from 'node:module';

/** What this folder needs to know of a node: the packages' own types want a browser's. */
export interface Node {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
  readonly textContent: string | null;
}

export interface Element extends Node {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

export interface Page extends Element {
  readonly documentElement: Element | null;
  readonly body: Element | null;
}

/** The tree of a page. */
export function parsePage(html: string): Page {
  linkedom ??= createRequire(import.meta.url)('linkedom') as Linkedom;
  return linkedom.parseHTML(html).document;
}

/** What Readability takes for the article, or null. It changes `page`: look at everything else first. */
export function findArticle(page: Page): { readonly content: Element; readonly byline: string | null } | null {
  readability ??= createRequire(import.meta.url)('@mozilla/readability') as Readable;
  const options = { serializer: (node: Element) => node, disableJSONLD: true };
  try {
    const article = new readability.Readability(page, options).parse();
    return article?.content ? { content: article.content, byline: article.byline ?? null } : null;
  } catch {
    // A page that the package cannot walk is read without its help.
    return null;
  }
}

interface Linkedom {
  parseHTML(html: string): { readonly document: Page };
}

interface Readable {
  readonly Readability: new (
    page: Page,
    options: { readonly serializer: (node: Element) => Element; readonly disableJSONLD: boolean },
  ) => { parse(): { readonly content?: Element | null; readonly byline?: string | null } | null };
}

let linkedom: Linkedom | undefined;
let readability: Readable | undefined;
