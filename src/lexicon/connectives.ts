/** Words at the head of a sentence, before a comma, that tie it to the one before and say nothing about the matter.
 *  “Earlier in the day”, “In response” say something and are not here. */
export const CONNECTIVES: readonly string[] = [
  'Additionally',
  'Also',
  'Besides',
  'Furthermore',
  'However',
  'In addition',
  'In fact',
  'Interestingly',
  'Meanwhile',
  'Moreover',
  'Nevertheless',
  'Nonetheless',
  'Notably',
  'Still',
  'Then',
  'Yet',
];
