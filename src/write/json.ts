import type { Actor } from '../model/actor.ts';
import type { Alone, Analysis } from '../model/analysis.ts';
import type { Answer } from '../model/answer.ts';
import type { Claim, Denial, Difference, Member, SourceNode } from '../model/claim.ts';
import type { Happening } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import type { Citation, Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import type { Agreement, Role, Story } from '../model/story.ts';
import { SCHEMA, VERSION } from '../model/version.ts';

/** The whole case as `schema/case.schema.json` describes it, with a line end. The order of the keys never changes.
 *  @param proposed what a language model proposes beside it, where one was asked */
export function caseJson(story: Story, proposed?: readonly object[]): string {
  return printed({ ...caseOf(story), ...(proposed === undefined ? {} : { proposed }) });
}

/** What `schema/case.schema.json` describes. */
export type Case = ReturnType<typeof caseOf>;

/** The same as plain data, for whoever shows a part of it. */
export function caseOf(story: Story) {
  return {
    crossread: HEAD,
    reports: story.analyses.map(reportOf),
    actors: story.actors.map(actorOf),
    statements: story.analyses.flatMap((analysis) =>
      analysis.statements.map((statement) => statementOf(statement, analysis)),
    ),
    happenings: story.happenings.map(happeningOf),
    origins: story.origins.map(({ id, kind, name, reports, because }) => ({
      id,
      kind,
      name,
      reports,
      because: because.map((same) => ({ kind: same.kind, why: same.why, a: same.a, b: same.b })),
    })),
    claims: [...story.claims, ...(story.asides ?? [])].map(claimOf),
    denials: story.denials.map(denialOf),
    roles: story.roles.map(roleOf),
    agreements: story.agreements.map(agreementOf),
    course: story.course.map(({ from, to, party, class: kind, intensity, happenings }) => ({
      from,
      to,
      party,
      class: kind,
      intensity,
      happenings,
    })),
  };

  function claimOf({ id, text, standing, differences, members, counts, states, tree, concerned }: Claim) {
    return {
      id,
      text,
      standing,
      differences: differences.map(differenceOf),
      positions: positionsOf(members),
      counts: {
        texts: counts.texts,
        outlets: counts.outlets,
        speakers: counts.speakers,
        occasions: counts.occasions,
        parties: counts.parties,
        origins: counts.origins,
      },
      states: (states ?? []).map(({ state, since, why, evidence }) => ({
        state,
        since,
        why,
        evidence: evidence.map(citationOf),
      })),
      tree: (tree ?? []).map(nodeOf),
      concerned: concerned ?? null,
    };
  }

  function nodeOf({ level, name, members, counts, from }: SourceNode): SourceNode {
    return { level, name, members, counts, from: from.map(nodeOf) };
  }

  function differenceOf({ field, sides, verdict, rule, why }: Difference) {
    return {
      field,
      sides: sides.map(({ value, party, evidence }) => ({ value, party, evidence: evidence.map(citationOf) })),
      verdict,
      real: verdict === 'real',
      rule,
      why,
    };
  }

  /** One entry for each party and stance, in the order in which the members bring them up. */
  function positionsOf(members: readonly Member[]) {
    return [...Map.groupBy(members, ({ party, stance }) => JSON.stringify([party, stance])).values()].map((group) => ({
      party: group[0]?.party ?? null,
      stance: group[0]?.stance ?? 'asserts',
      evidence: group.map(({ at, of, counts }) => ({ ...citationOf(at), statement: of, counts })),
    }));
  }

  function denialOf({ statement, denied, where, by, party, at, deniedAt, secondHand }: Denial) {
    return {
      statement,
      denied,
      where,
      by,
      party,
      secondHand,
      at: citationOf(at),
      deniedAt: deniedAt === null ? null : citationOf(deniedAt),
    };
  }

  function roleOf({ outcome, actor, party, role, stance, saidBy, saidByParty, voice, rule, evidence }: Role) {
    return {
      outcome,
      actor,
      party,
      role,
      stance,
      saidBy,
      saidByParty,
      voice,
      rule,
      evidence: evidence.map(citationOf),
    };
  }

  function agreementOf(agreement: Agreement) {
    const { id, what, about, between, channel, terms, when, steps, clauses, breaches, state, evidence } = agreement;
    return {
      id,
      what,
      about,
      between,
      channel,
      terms,
      when: whenOf(when),
      steps: steps.map((step) => ({
        kind: step.kind,
        actor: step.actor,
        party: step.party,
        saidBy: step.saidBy,
        saidByParty: step.saidByParty,
        channel: step.channel === null ? null : citationOf(step.channel),
        when: whenOf(step.when),
        evidence: citationOf(step.evidence),
      })),
      clauses: clauses.map(({ kind, at, rule }) => ({ kind, rule, at: citationOf(at) })),
      breaches: breaches.map((breach) => ({
        by: breach.by,
        allegedBy: breach.allegedBy,
        evidence: breach.evidence.map(citationOf),
        denied: breach.denied.map(citationOf),
      })),
      state: { is: state.is, day: state.day, why: state.why, evidence: state.evidence.map(citationOf) },
      evidence: evidence.map(citationOf),
    };
  }
}

/** One report's own part of the case on one line, with a line end: what `schema/line.schema.json` describes. */
export function caseLine({ analysis, actors, happenings }: Alone): string {
  const line = {
    crossread: HEAD,
    report: reportOf(analysis),
    actors: actors.map(actorOf),
    statements: analysis.statements.map((statement) => statementOf(statement, analysis)),
    happenings: happenings.map(happeningOf),
  };
  return `${JSON.stringify(line)}\n`;
}

/** The answer as `schema/answer.schema.json` describes it, with a line end. */
export function answerJson({ question, asked, form, understood, sections, sources }: Answer): string {
  return printed({
    crossread: HEAD,
    question,
    asked,
    form,
    understood,
    sections: sections.map(({ role, heading, party, lines }) => ({
      role,
      heading,
      party,
      lines: lines.map(
        ({ text, claims, citations, searched, answerable, sides, checked, derived, worded, translations }) => ({
          text,
          claims,
          citations: citations.map(citationOf),
          searched: searched === null ? null : { terms: searched.terms, files: searched.files, hits: searched.hits },
          answerable,
          sides:
            sides === null
              ? null
              : sides.map((side) => ({
                  label: side.label,
                  text: side.text,
                  citations: side.citations.map(citationOf),
                })),
          ...(checked === undefined ? {} : { checked }),
          ...(derived === undefined ? {} : { derived }),
          ...(worded === undefined ? {} : { worded }),
          ...(translations === undefined ? {} : { translations }),
        }),
      ),
    })),
    sources: sources.map(({ number, report, file, outlet, title, genre, origin, sha256, checked }) => ({
      number,
      report,
      file,
      outlet,
      title,
      genre,
      origin,
      sha256,
      ...(checked === true ? { checked } : {}),
    })),
  });
}

const HEAD = { version: VERSION, schema: SCHEMA };

function printed(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function reportOf({ report, dated }: Analysis) {
  return {
    id: report.id,
    file: report.file,
    title: report.title,
    outlet: report.outlet,
    url: report.url,
    byline: report.byline,
    genre: report.genre,
    language: report.language,
    published:
      dated === null
        ? null
        : { from: dated.from, to: dated.to, precision: dated.precision, basis: dated.basis.map(markOf) },
    furniture: report.blocks.filter(({ role }) => role === 'furniture').map(markOf),
    gaps: report.gaps.map(markOf),
    sha256: report.sha256,
  };
}

function actorOf({ id, kind, name, party, titles, aliases }: Actor) {
  return { id, kind, name, party, titles, aliases: aliases.map(({ text, form }) => ({ text, form })) };
}

function happeningOf({ id, kind, summary, reality, when, place, parts, quantities, mentions }: Happening) {
  return {
    id,
    kind,
    summary,
    reality,
    when: whenOf(when),
    place,
    parts: parts.map(({ role, actor, name, party }) => ({ role, actor, name, party })),
    quantities: quantities.map(({ least, most, unit, about }) => ({ least, most, unit, about })),
    mentions: mentions.map(citationOf),
  };
}

function statementOf(statement: Statement, { report }: Analysis) {
  const { id, span, content, cue, speakers, act, mode, negated, addressee, said, within, rule, confidence } = statement;
  return {
    id,
    report: report.id,
    file: report.file,
    span: spanOf(span),
    content: content.map(spanOf),
    cue: cue === null ? null : { start: cue.start, end: cue.end, text: cue.text },
    speakers: speakers.map(speakerOf),
    act,
    mode,
    negated,
    addressee: addressee === null ? null : speakerOf(addressee),
    said: whenOf(said),
    within,
    rule,
    confidence,
  };
}

function speakerOf({ actor, name, party, anonymous, start, end }: Speaker) {
  return { actor, name, party, anonymous, start, end };
}

/** The end is exclusive, like every end. */
function whenOf(when: When | null) {
  return when === null ? null : { from: when.from, to: when.to, stated: when.stated };
}

function markOf({ start, end, why }: Span & { readonly why: string }) {
  return { start, end, why };
}

function citationOf({ report, file, start, end, quote }: Citation) {
  return { report, file, start, end, quote };
}

function spanOf({ start, end }: Span) {
  return { start, end };
}
