import type { Credit, Genre } from '../model/report.ts';
import type { Mark } from '../model/span.ts';
import type { Body } from './report.ts';

export interface Genred {
  readonly genre: Genre;
  readonly because: readonly Mark[];
}

/** What kind of text it is, with the words that show it. */
export function findGenre(body: Body, credits: readonly Credit[]): Genred {
  for (const { genre, looks, needs } of SIGNS) {
    const because = looks.flatMap(({ look, why }) => firstMatch(body, look, why));
    if (because.length >= needs) return { genre, because };
  }
  const credit = credits.find(
    (one) => /^\p{Lu}[\p{L}. ]*$/u.test(one.agency) && body.text.slice(one.end, one.end + 4).startsWith(')'),
  );
  if (credit !== undefined)
    return { genre: 'wire', because: [{ start: credit.start, end: credit.end, why: 'agency in the dateline' }] };
  const questions = body.blocks.filter(
    (block) => block.role === 'heading' && body.text.slice(block.start, block.end).endsWith('?'),
  );
  if (questions.length >= 3) {
    return {
      genre: 'analysis',
      because: questions.slice(0, 3).map(({ start, end }) => ({ start, end, why: 'explains by question headings' })),
    };
  }
  return { genre: 'news', because: [] };
}

interface Sign {
  readonly genre: Genre;
  /** How many of them must be there. */
  readonly needs: number;
  readonly looks: readonly { readonly look: RegExp; readonly why: string }[];
}

const SIGNS: readonly Sign[] = [
  {
    genre: 'factcheck',
    needs: 2,
    looks: [
      { look: /\bfact[- ]?check(?:ed|ing|s)?\b/iu, why: 'calls itself a fact check' },
      { look: /^(?:checked|verified) on\b/imu, why: 'says when it was checked' },
      { look: /\b(?:available|current) (?:sources|reporting)\b/iu, why: 'speaks of its sources' },
      { look: /\[\d{1,2}\](?:\s*\[\d{1,2}\])/u, why: 'numbered references' },
      { look: /^(?:our )?(?:verdict|rating|conclusion)\s*:/imu, why: 'gives a verdict' },
      { look: /\b(?:mostly|partly|half) (?:true|false)\b/iu, why: 'gives a verdict' },
      { look: /^(?:the )?claim\s*:/imu, why: 'names a claim' },
    ],
  },
  {
    genre: 'digest',
    needs: 2,
    looks: [
      { look: /^context\s*:$/imu, why: 'digest heading' },
      {
        look: /^(?:dive deeper|key (?:points|takeaways)|at a glance|in brief|highlights|the gist|summary)\s*:?$/imu,
        why: 'digest heading',
      },
      { look: /^.{1,60}['’]s profile$/imu, why: 'names one source by its profile' },
      { look: /\bsummary of\b|\bsummari[sz]ed (?:by|from)\b/iu, why: 'says that it sums up' },
    ],
  },
  {
    genre: 'official',
    needs: 2,
    looks: [
      { look: /^for immediate release\b/imu, why: 'release line' },
      { look: /\bthe following is attributable to\b/iu, why: 'attributable to a spokesperson' },
      {
        look: /^(?:press (?:release|statement|note)|read-?out|statement by|joint statement|media note)\b/imu,
        why: 'names itself',
      },
      {
        look: /^(?:office|ministry|department|embassy|permanent mission) of\b.{0,80}$/imu,
        why: 'letterhead of an office',
      },
      { look: /^#{3}$|^-?\s*(?:end|ends)\s*-?$/imu, why: 'end mark of a release' },
    ],
  },
];

function firstMatch({ text, blocks }: Body, look: RegExp, why: string): readonly Mark[] {
  for (const block of blocks) {
    const found = look.exec(text.slice(block.start, Math.min(block.end, block.start + 2_000)));
    if (found !== null && found[0] !== '') {
      return [{ start: block.start + found.index, end: block.start + found.index + found[0].length, why }];
    }
  }
  return [];
}
