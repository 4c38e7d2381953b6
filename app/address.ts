/** EVERYTHING THE APP SHOWS HAS AN ADDRESS: the path tells the view, the query what is chosen in it. */
import { useEffect, useState } from 'preact/hooks';

export interface Address {
  /** Parts of the path, decoded: `['story', 'border-crisis', 'timeline']`. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();

function here(): Address {
  const parts = location.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  return { parts, query: new URLSearchParams(location.search) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `/story/a%2Fb/report?at=3-9`: empty values are left out. */
export function addressOf(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  return `/${parts.map(encodeURIComponent).join('/')}${search}`;
}

/** Go to an address of the app. `replace` leaves no step in the history: for filters. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', address);
  else {
    history.pushState(null, '', address);
    if (!address.includes('at=')) scrollTo({ top: 0 });
  }
  for (const listener of listeners) listener();
}

/** The address, and every change of it. */
export function useAddress(): Address {
  const [address, setAddress] = useState(here);
  useEffect(() => {
    const changed = (): void => setAddress(here());
    listeners.add(changed);
    addEventListener('popstate', changed);
    return () => {
      listeners.delete(changed);
      removeEventListener('popstate', changed);
    };
  }, []);
  return address;
}

/** Links of the app change the address without a new page; all others are left to the browser. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname.startsWith('/api/') || link.getAttribute('href')?.startsWith('#'))
    return;
  event.preventDefault();
  go(`${url.pathname}${url.search}`);
}
