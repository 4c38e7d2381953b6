/** Short forms of English given names that news uses in place of the whole: “Bill Dane” is “William Dane”. Lower case; after the colon what
 *  one may be called. A name may stand under several. */
const ROWS = `
alexander: alex alec sandy
alexandra: alex sandra
andrew: andy drew
anthony: tony
benjamin: ben
charles: charlie chuck
christopher: chris
christine: chris
daniel: dan danny
david: dave
deborah: debbie deb
donald: don
edward: ed eddie ted ned
elizabeth: liz beth betsy betty
frederick: fred freddie
gregory: greg
james: jim jimmy jamie
jeffrey: jeff
jennifer: jen jenny
john: jack johnny
jonathan: jon
joseph: joe joey
joshua: josh
katherine: kate kathy katie
kenneth: ken kenny
lawrence: larry
leonard: len lenny
margaret: maggie meg peggy
matthew: matt
michael: mike mick mickey
nicholas: nick
pamela: pam
patricia: pat patty
patrick: pat paddy
peter: pete
philip: phil
raymond: ray
rebecca: becky
richard: dick rick rich ricky
robert: bob bobby rob robbie
ronald: ron ronnie
samuel: sam sammy
stephen: steve
steven: steve
susan: sue susie
theodore: ted teddy
thomas: tom tommy
timothy: tim
victoria: vicky
vincent: vince
walter: walt
william: bill billy will
zachary: zach zack
`;

const SHORT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [whole = '', shorts = ''] = row.split(': ');
      return [whole, new Set(shorts.split(' '))] as const;
    }),
);

/** Whether one given name is a short form of the other. Lower case. */
export function isNickname(a: string, b: string): boolean {
  return SHORT.get(a)?.has(b) === true || SHORT.get(b)?.has(a) === true;
}
