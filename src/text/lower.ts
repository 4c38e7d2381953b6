/** The text in lower case. Nearly every word is so already, and is given back as it is: that saves a copy, and the engine's own copy of a
 *  word (`interned.ts`) stays one. */
export function lowerOf(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || (code >= 65 && code <= 90)) return text.toLowerCase();
  }
  return text;
}
