/** How a page names its outlet. */
export interface OutletRule {
  /** Never reused, never renamed. */
  readonly id: string;
  /** Looks at one line of furniture; the group `outlet` is the name. */
  readonly look: RegExp;
  /** Line → name. */
  readonly yes: readonly (readonly [string, string])[];
  readonly no: readonly string[];
}

/** Words that newspapers, stations and news sites are called by. */
const PRESS =
  'Advertiser|Agency|Argus|Broadcasting|Bulletin|Channel|Chronicle|Courier|Daily|Digest|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Insider|Journal|Ledger|Mail|Mercury|Mirror|Monitor|News|Observer|Post|Press|Radio|Record|Register|Review|Sentinel|Standard|Star|Sun|Telegraph|Television|Times|Today|Tribune|TV|Voice|Weekly|Wire';
const NAME = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}&'’.-]*`;

/** In this order: what the page says of itself outright, then what its head and foot show. */
export const OUTLETS: readonly OutletRule[] = [
  {
    id: 'outlet-profile',
    look: /^(?<outlet>[\p{L}\p{N}][^.!?\n]{0,60})['’]s profile$/u,
    yes: [['Channel Nine’s profile', 'Channel Nine']],
    no: ['The general’s profile rose'],
  },
  {
    id: 'outlet-discover-more',
    look: /^[Dd]iscover more (?:from|on) (?:the )?(?<outlet>[\p{Lu}\p{N}][^\n]{1,60})$/u,
    yes: [['Discover more from Port-News.com', 'Port-News.com']],
    no: ['Discover more'],
  },
  {
    id: 'outlet-languages',
    look: new RegExp(
      String.raw`(?:^|[.!?] )(?<outlet>${NAME}(?: ${NAME}){0,4}) (?:(?:reports|articles|stories|news) )?(?:(?:are|is) (?:available|published|offered)|can be read) in (?=\S+(?: \S+)? languages?\b)`,
      'u',
    ),
    yes: [
      ['Select a language. Channel Nine reports are available in 11 languages.', 'Channel Nine'],
      ['The Harbour Sheet can be read in six languages.', 'The Harbour Sheet'],
    ],
    no: ['The book can be read in an hour', 'Norland is published in maps'],
  },
  {
    id: 'outlet-mistakes',
    look: new RegExp(`(?:^|: )(?<outlet>${NAME}(?: ${NAME}){0,3}) can make mistakes`, 'u'),
    yes: [['Disclaimer: Plainly can make mistakes.', 'Plainly']],
    no: ['Anyone, he said, can make mistakes'],
  },
  {
    id: 'outlet-masthead',
    look: new RegExp(
      String.raw`^(?=\S+ \S)(?!By )(?!.*\b(?:Briefing|Release|Conference|Statement|Note|Office|Information|Page|Room)\b)(?<outlet>(?:(?:The|THE) )?(?:(?:${NAME} ){0,3}(?:${PRESS}|${PRESS.toUpperCase()})(?: ${NAME}){0,2}))(?=\s*(?:$|[·|•—–]\s|,\s(?:${['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'].join('|')})day))`,
      'u',
    ),
    yes: [
      ['THE PORT HERALD', 'THE PORT HERALD'],
      ['The Harbour Post', 'The Harbour Post'],
      ['Harbour Echo · the paper of the coast · Thursday 16 October', 'Harbour Echo'],
      ['Channel Nine News', 'Channel Nine News'],
    ],
    no: [
      'News',
      'By Harbour Press',
      'Daily Press Briefing',
      'News Page of the day',
      'Post a comment',
      'Tribune of the people',
    ],
  },
  {
    id: 'outlet-copyright',
    look: /^(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by )?(?<outlet>[\p{Lu}][^.,|\n]{2,60}?)(?=\.|,|\||$| \d{4}\b| [Aa]ll [Rr]ights)/u,
    yes: [
      ['(c) Harbour Press 2031', 'Harbour Press'],
      ['© 2031 The Harbour Sheet. All rights reserved.', 'The Harbour Sheet'],
      ['(c) 2031 Meridian News', 'Meridian News'],
    ],
    no: ['Copyright 2031'],
  },
  {
    id: 'outlet-follow',
    look: new RegExp(
      String.raw`^(?:[Ff]ollow|[Dd]ownload the|[Ss]upport|[Gg]et) (?<outlet>(?!Us\b|Our\b)${NAME}(?: ${NAME}){0,3}) (?:on (?:X|Twitter|Facebook|Google|Instagram|WhatsApp|Telegram|YouTube|your phone)|app\b|journalism)`,
      'u',
    ),
    yes: [
      ['Follow Channel Nine on Facebook and X', 'Channel Nine'],
      ['Download the Harbour Sheet app', 'Harbour Sheet'],
    ],
    no: ['Follow us on X'],
  },
];
