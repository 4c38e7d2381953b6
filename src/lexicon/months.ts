/** Names of the months in date lines of pages, by number from 1: German, French, Spanish, Portuguese, Italian, Dutch, Russian (as after a
 *  day), Indonesian, Turkish. English ones and others that begin with the same three letters are known by these. */
const MONTHS: readonly string[] = [
  'januar jänner janvier enero janeiro gennaio januari января januari ocak',
  'februar février fevrier febrero fevereiro febbraio februari февраля februari şubat',
  'märz maerz mars marzo março maart марта maret mart',
  'april avril abril aprile апреля nisan',
  'mai mayo maio maggio mei мая mayıs',
  'juni juin junio junho giugno июня haziran',
  'juli juillet julio julho luglio июля temmuz',
  'august août aout agosto augustus августа agustus ağustos',
  'september septembre septiembre setiembre setembro settembre сентября eylül',
  'oktober octobre octubre outubro ottobre октября ekim',
  'november novembre noviembre novembro ноября kasım',
  'dezember décembre decembre diciembre dezembro dicembre december декабря desember aralık',
];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12; 0 where the word is no month. */
export function monthOf(word: string): number {
  const name = word.toLowerCase();
  return BY_NAME.get(name) ?? ENGLISH.indexOf(name.slice(0, 3)) + 1;
}
