/** News agencies by the names and initials that credits use. An agency that is not here is known by the form of its credit
 *  (“PORT ASHER (Meridian) —”). General knowledge, checked against the agencies' own names; sorted by id. */
export interface Agency {
  readonly id: string;
  /** As credits write it; letter case counts. */
  readonly names: readonly string[];
}

export const AGENCIES: readonly Agency[] = [
  { id: 'aap', names: ['AAP', 'Australian Associated Press'] },
  { id: 'afp', names: ['AFP', 'Agence France-Presse'] },
  { id: 'anadolu', names: ['AA', 'Anadolu', 'Anadolu Agency'] },
  { id: 'ani', names: ['ANI', 'Asian News International'] },
  { id: 'ansa', names: ['ANSA'] },
  { id: 'antara', names: ['ANTARA', 'Antara'] },
  { id: 'ap', names: ['AP', 'Associated Press', 'The Associated Press'] },
  { id: 'app', names: ['APP', 'Associated Press of Pakistan'] },
  { id: 'bernama', names: ['Bernama', 'BERNAMA'] },
  { id: 'cp', names: ['The Canadian Press', 'Canadian Press'] },
  { id: 'dpa', names: ['dpa', 'DPA', 'Deutsche Presse-Agentur'] },
  { id: 'efe', names: ['EFE'] },
  { id: 'ians', names: ['IANS', 'Indo-Asian News Service'] },
  { id: 'interfax', names: ['Interfax'] },
  { id: 'irna', names: ['IRNA'] },
  { id: 'kyodo', names: ['Kyodo', 'Kyodo News'] },
  { id: 'pa', names: ['PA Media', 'Press Association'] },
  { id: 'pti', names: ['PTI', 'Press Trust of India'] },
  { id: 'reuters', names: ['Reuters', 'REUTERS', 'Thomson Reuters'] },
  { id: 'spa', names: ['SPA', 'Saudi Press Agency'] },
  { id: 'tass', names: ['TASS', 'Tass'] },
  { id: 'ukrinform', names: ['Ukrinform'] },
  { id: 'uni', names: ['UNI', 'United News of India'] },
  { id: 'upi', names: ['UPI', 'United Press International'] },
  { id: 'wam', names: ['WAM'] },
  { id: 'xinhua', names: ['Xinhua', 'Xinhua News Agency'] },
  { id: 'yonhap', names: ['Yonhap', 'Yonhap News Agency'] },
];
