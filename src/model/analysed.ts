import type { Report } from './report.ts';

/** Whether the analysis knows the language of a report: English, or too little text to tell. Other reports are kept as sources, with their
 *  text, title, outlet and date; nothing is read out of their sentences. */
export function isAnalysed({ language }: Pick<Report, 'language'>): boolean {
  return language === 'und' || language === 'en' || language.startsWith('en-');
}
