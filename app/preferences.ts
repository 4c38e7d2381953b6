/** How somebody likes to read: kept in this browser, told to nobody. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LANGUAGES, type Language } from '../src/lexicon/languages.ts';

export const MODES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
export const SIZES = [0.875, 1, 1.125, 1.25, 1.5, 1.75] as const;
export const WIDTHS = ['narrow', 'normal', 'wide'] as const;

export interface Preferences {
  readonly mode: (typeof MODES)[number];
  /** Index of `SIZES`. */
  readonly size: number;
  readonly width: (typeof WIDTHS)[number];
  readonly language: Language;
  /** Only the text, without anything around it. */
  readonly quiet: boolean;
}

const PLAIN: Preferences = { mode: 'auto', size: 1, width: 'normal', language: 'en', quiet: false };
const PLACE = 'crossread';

export function keptPreferences(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<Preferences>;
    return {
      mode: MODES.find((mode) => mode === kept.mode) ?? PLAIN.mode,
      size: SIZES[kept.size ?? -1] === undefined ? PLAIN.size : (kept.size ?? PLAIN.size),
      width: WIDTHS.find((width) => width === kept.width) ?? PLAIN.width,
      language: kept.language !== undefined && kept.language in LANGUAGES ? kept.language : languageOfBrowser(),
      quiet: false,
    };
  } catch {
    return PLAIN;
  }
}

function languageOfBrowser(): Language {
  const own = navigator.language.split('-')[0] ?? 'en';
  return own in LANGUAGES ? (own as Language) : 'en';
}

/** Put them in force for the whole page, and keep them. */
export function apply(preferences: Preferences): void {
  const { documentElement: page } = document;
  page.dataset.mode = preferences.mode;
  page.dataset.width = preferences.width;
  page.dataset.quiet = String(preferences.quiet);
  page.dataset.size = String(preferences.size);
  page.lang = preferences.language;
  page.dir = LANGUAGES[preferences.language].rightToLeft ? 'rtl' : 'ltr';
  try {
    localStorage.setItem(PLACE, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

export const PreferencesContext = createContext<{
  readonly preferences: Preferences;
  readonly change: (some: Partial<Preferences>) => void;
  /** The words in the language of the app. */
  readonly tell: (english: string, pieces?: Readonly<Record<string, string | number>>) => string;
}>({ preferences: PLAIN, change: () => {}, tell: (english) => english });

export function usePreferences() {
  return useContext(PreferencesContext);
}
