import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Claim, Denial, Origin } from '../model/claim.ts';
import type { Happening, Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import { showName } from '../model/show.ts';
import type { Citation, ReportId, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Agreement, Story } from '../model/story.ts';

/** Why one thing of a story is there. */
export interface Reasons {
  readonly kind: string;
  readonly id: string;
  /** What it is, in the words of the reports where it has any. */
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** One reason, with the words it rests on (none: general knowledge). */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly at: readonly Citation[];
}

/** The thing with this id; all whose ids begin with it where none is the same; none where none does. */
export function reasons(id: string, story: Story): readonly Reasons[] {
  const all = entries(story);
  const exact = all.filter((entry) => entry.id === id);
  const chosen = exact.length > 0 ? exact : all.filter((entry) => id !== '' && entry.id.startsWith(id));
  return chosen.map(({ make }) => make());
}

interface Entry {
  readonly id: string;
  readonly make: () => Reasons;
}

function entries(story: Story): readonly Entry[] {
  const { analyses, actors, happenings, origins, claims, asides = [], agreements } = story;
  return [
    ...analyses.flatMap((analysis) => [
      { id: analysis.report.id, make: () => ofReport(analysis, story) },
      ...analysis.statements.map((statement) => ({
        id: statement.id,
        make: () => ofStatement(statement, analysis, story),
      })),
      ...analysis.tellings.map((telling) => ({ id: telling.id, make: () => ofTelling(telling, analysis, story) })),
    ]),
    ...actors.map((actor) => ({ id: actor.id, make: () => ofActor(actor, story) })),
    ...happenings.map((happening) => ({ id: happening.id, make: () => ofHappening(happening) })),
    ...origins.map((origin) => ({ id: origin.id, make: () => ofOrigin(origin, story) })),
    ...[...claims, ...asides].map((claim) => ({ id: claim.id, make: () => ofClaim(claim, story) })),
    ...agreements.map((agreement) => ({ id: agreement.id, make: () => ofAgreement(agreement) })),
  ];
}

function ofReport({ report, dated, notes }: Analysis, story: Story): Reasons {
  const furniture = report.blocks.filter((block) => block.role === 'furniture');
  return {
    kind: 'report',
    id: report.id,
    title: report.title,
    facts: [
      fact('file', showName(report.file)),
      fact('outlet', report.outlet ?? 'not told by the page'),
      fact('genre', report.genre),
      ...report.genreBecause.map((mark) => fact('', mark.why, [cite(report, mark)])),
      fact(
        'published',
        dated === null ? 'not told and not to be worked out' : `${dated.from} to ${dated.to} (${dated.precision})`,
      ),
      ...(dated?.basis ?? []).map((mark) => fact('', mark.why, mark.start === mark.end ? [] : [cite(report, mark)])),
      ...report.credits.map((credit) => fact('credits', credit.agency, [cite(report, credit)])),
      ...story.origins
        .filter((origin) => origin.reports.includes(report.id))
        .map((origin) => fact('origin', `${origin.id} (${showName(origin.name)})`)),
      ...furniture.map((block) => fact('furniture', block.why, [cite(report, block)])),
      ...report.gaps.map((gap) => fact('gap', gap.why, [cite(report, gap)])),
      ...notes.map((note) => fact('difficult', note.why, [cite(report, note)])),
    ],
  };
}

function ofStatement(statement: Statement, { report }: Analysis, story: Story): Reasons {
  const { cue, speakers, addressee, within, said, confidence, sure } = statement;
  return {
    kind: 'statement',
    id: statement.id,
    title: `${speakers.map(({ name }) => name).join(' > ') || 'somebody'}: ${statement.act}`,
    facts: [
      fact('rule', `${statement.rule}, right in ${percent(confidence)} of 100 where it was measured`),
      ...(sure === undefined
        ? []
        : [
            fact(
              'model',
              `models/attribution.bin: sure of the cue ${percent(sure.cue)}, the speaker ${percent(sure.speaker)}, the words ${percent(sure.words)} of 100`,
            ),
          ]),
      fact('whole', '', [cite(report, statement.span)]),
      ...(cue === null ? [] : [fact('cue', cue.lemma, [cite(report, cue)])]),
      ...statement.content.map((span) =>
        fact('words', `${statement.mode}${statement.negated ? ', negated' : ''}`, [cite(report, span)]),
      ),
      ...speakers.map((speaker) => fact('speaker', partyOf(speaker), [cite(report, speaker)])),
      ...(addressee === null ? [] : [fact('aimed at', partyOf(addressee), [cite(report, addressee)])]),
      ...(said === null ? [] : [fact('said', told(said))]),
      ...(within === null ? [] : [fact('within', within)]),
      ...denials(statement.id, story),
      ...uses(statement.id, story),
    ],
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function ofTelling(telling: Telling, { report }: Analysis, story: Story): Reasons {
  return {
    kind: 'telling',
    id: telling.id,
    title: `${telling.kind}: ${telling.lemma} (${telling.reality})`,
    facts: [
      fact('rule', telling.rule),
      fact('clause', '', [cite(report, telling.span)]),
      fact('named by', telling.lemma, [cite(report, telling.trigger)]),
      ...telling.parts.map((part) => fact(part.role, partyOf(part), [cite(report, part)])),
      ...telling.objects.map((thing) => fact('what', thing.lemma, [cite(report, thing)])),
      ...(telling.when === null
        ? []
        : [fact('when', told(telling.when), telling.whenAt === null ? [] : [cite(report, telling.whenAt)])]),
      ...(telling.place === null ? [] : [fact('where', telling.place)]),
      ...telling.quantities.map(({ least, most, unit, about }) =>
        fact(
          'how many',
          `${about ? 'about ' : ''}${least === most ? least : `${least} to ${most ?? 'any number'}`} ${unit}`,
        ),
      ),
      ...(telling.within === null ? [fact('told by', 'the report itself')] : [fact('told in', telling.within)]),
      ...denials(telling.id, story),
      ...uses(telling.id, story),
    ],
  };
}

function ofActor(actor: Actor, story: Story): Reasons {
  return {
    kind: actor.kind,
    id: actor.id,
    title: actor.name,
    facts: [
      fact('party', actor.party ?? 'none'),
      ...actor.partyBecause.map(({ why, report, start, end }) =>
        fact('because', why, report === null ? [] : citeIn(report, { start, end }, story)),
      ),
      ...actor.titles.map((title) => fact('title', title)),
      ...actor.aliases.map(({ text, form }) => fact('named', `${text} (${form})`)),
      ...actor.merged.map(({ report, actor: joined, why, at }) =>
        fact('joined', `${joined} of ${fileOf(report, story)}: ${why}`, at === null ? [] : [at]),
      ),
      ...story.roles
        .filter((role) => role.actor === actor.id)
        .map((role) =>
          fact(
            'role',
            `${role.stance === 'denies' ? 'not ' : ''}${role.role} the ${role.outcome}${by(role.saidByParty)}`,
            role.evidence,
          ),
        ),
    ],
  };
}

function ofHappening(happening: Happening): Reasons {
  return {
    kind: 'happening',
    id: happening.id,
    title: happening.summary,
    facts: [
      fact('kind', `${happening.kind} (${happening.reality})`),
      ...(happening.when === null ? [] : [fact('when', told(happening.when))]),
      ...happening.parts.map((part) => fact(part.role, partyOf(part))),
      fact('told in', happening.tellings.join(', '), happening.mentions),
      ...happening.because.map((why) => fact('one because', why)),
    ],
  };
}

function ofOrigin(origin: Origin, story: Story): Reasons {
  return {
    kind: 'origin',
    id: origin.id,
    title: `${showName(origin.name)} (${origin.kind})`,
    facts: [
      ...origin.reports.map((report) => fact('report', fileOf(report, story))),
      ...origin.because.map(({ kind, why, a, b }) => fact(kind, why, [a, b])),
    ],
  };
}

function ofClaim(claim: Claim, story: Story): Reasons {
  const { texts, outlets, speakers, occasions, parties, origins } = claim.counts;
  return {
    kind: 'claim',
    id: claim.id,
    title: claim.text,
    facts: [
      fact('standing', claim.standing, [claim.at]),
      fact(
        'counts',
        `texts ${texts}, outlets ${outlets}, speakers ${speakers}, occasions ${occasions}, parties ${parties}, origins ${origins}`,
      ),
      ...claim.members.map((member) =>
        fact(
          member.stance,
          `${member.of}${by(member.party)}: ${member.why}${member.counts ? '' : ' (retells: not counted)'}`,
          [member.at],
        ),
      ),
      ...claim.differences.flatMap(({ field, verdict, rule, why, sides }) => [
        fact('difference', `${field}, ${verdict}, by ${rule}: ${why}`),
        ...sides.map(({ value, party, evidence }) => fact('', `${value}${by(party)}`, evidence)),
      ]),
      ...denials(claim.id, story),
    ],
  };
}

function ofAgreement(agreement: Agreement): Reasons {
  return {
    kind: 'agreement',
    id: agreement.id,
    title: `${agreement.what} between ${agreement.between.join(' and ') || 'parties not told'}`,
    facts: [
      fact('found in', '', agreement.evidence),
      ...(agreement.channel === null ? [] : [fact('channel', agreement.channel)]),
      ...agreement.terms.map((term) => fact('term', term)),
      ...agreement.breaches.map((breach) =>
        fact(
          'breach',
          `by ${breach.by ?? 'not told'}, alleged by ${breach.allegedBy ?? 'the report'}`,
          breach.evidence,
        ),
      ),
    ],
  };
}

/** The denials that a thing is, or is the aim of. */
function denials(id: string, story: Story): Fact[] {
  return story.denials
    .filter((denial) => denial.statement === id || denial.denied === id)
    .map((denial: Denial) => {
      if (denial.denied === id)
        return fact('denied in', `${denial.statement}${by(denial.party)}: ${denial.why}`, [denial.at]);
      const what = denial.denied ?? 'nothing that these reports hold';
      return fact('denies', `${what}: ${denial.why}`, denial.deniedAt === null ? [] : [denial.deniedAt]);
    });
}

/** The claims and happenings that a statement or telling went into. */
function uses(id: string, { claims, happenings }: Story): Fact[] {
  return [
    ...claims.flatMap((claim) =>
      claim.members
        .filter((member) => member.of === id)
        .map((member) => fact('claim', `${claim.id} ${member.stance}: ${member.why}`)),
    ),
    ...happenings
      .filter((happening) => happening.tellings.includes(id))
      .map((happening) => fact('happening', happening.id)),
  ];
}

function fact(label: string, text: string, at: readonly Citation[] = []): Fact {
  return { label, text, at };
}

function citeIn(id: ReportId, span: Span, { analyses }: Story): Citation[] {
  return analyses.filter(({ report }) => report.id === id).map(({ report }) => cite(report, span));
}

function fileOf(id: ReportId, { analyses }: Story): string {
  return showName(analyses.find(({ report }) => report.id === id)?.report.file ?? id);
}

function partyOf({ actor, party }: { readonly actor: string; readonly party: string | null }): string {
  return party === null ? actor : `${actor}, speaks for ${party}`;
}

function by(party: string | null): string {
  return party === null ? '' : ` (${party})`;
}

function told({ from, to, stated, because }: When): string {
  return `“${stated}”: ${from} to ${to}${because === '' ? '' : `, worked out from ${because}`}`;
}
