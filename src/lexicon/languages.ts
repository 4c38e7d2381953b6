/** BCP 47 tag → the language's own name, and whether it runs from right to left. */
export const LANGUAGES = {
  en: { name: 'English', rightToLeft: false },
  hi: { name: 'हिन्दी', rightToLeft: false },
  ur: { name: 'اردو', rightToLeft: true },
  ar: { name: 'العربية', rightToLeft: true },
  es: { name: 'Español', rightToLeft: false },
  fr: { name: 'Français', rightToLeft: false },
  pt: { name: 'Português', rightToLeft: false },
  ru: { name: 'Русский', rightToLeft: false },
  zh: { name: '中文', rightToLeft: false },
  bn: { name: 'বাংলা', rightToLeft: false },
  id: { name: 'Bahasa Indonesia', rightToLeft: false },
} as const;

export type Language = keyof typeof LANGUAGES;
