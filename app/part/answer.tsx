import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerFile } from '../../src/http/client.ts';
import type { Line, LineSide, Section } from '../../src/model/answer.ts';
import { checkedText } from '../../src/write/checked.ts';
import { actorText, derivedText } from '../../src/write/derived.ts';
import { addressOf } from '../address.ts';
import { usePreferences } from '../preferences.ts';
import { type Sources, useSources } from '../sources.ts';
import { Cites } from './cite.tsx';
import { ClaimCard } from './claim-card.tsx';
import { Show } from './state.tsx';

/** A page of sentences: its sections, every sentence with its citations. */
export function AnswerText({
  story,
  answer,
  without = [],
}: {
  readonly story: string;
  readonly answer: AnswerFile;
  /** Roles of sections that are shown elsewhere. */
  readonly without?: readonly Section['role'][];
}) {
  const numbers = new Map(answer.sources.map(({ report, number }) => [report, number]));
  const sources = useSources(story, numbers);
  return (
    <Show of={sources}>
      {(found) => (
        <div class="answer" lang="en" dir="ltr">
          {answer.sections
            .filter(({ role }) => !without.includes(role))
            .map((section, at) => (
              <SectionText key={`${section.role}-${at}`} section={section} story={story} sources={found} at={at} />
            ))}
        </div>
      )}
    </Show>
  );
}

interface Within {
  readonly story: string;
  readonly sources: Sources;
}

function SectionText({ section, at, ...within }: Within & { readonly section: Section; readonly at: number }) {
  const { tell, preferences } = usePreferences();
  const { role, heading, lines } = section;
  const id = `section-${at + 1}`;
  const paragraph = role === 'context' ? lines.filter(({ sides }) => sides === null) : [];
  const listed = lines.filter((line) => !paragraph.includes(line));
  return (
    <section class={role} aria-labelledby={id}>
      <h2 id={id} lang={tell(heading) === heading ? 'en' : preferences.language} dir="auto">
        {tell(heading)}
      </h2>
      {paragraph.length === 0 ? null : (
        <p>
          {paragraph.map((line, index) => (
            <Fragment key={index}>
              <LineText line={line} {...within} />{' '}
            </Fragment>
          ))}
        </p>
      )}
      {listed.length === 0 ? null : (
        <ul>
          {listed.map((line, index) => (
            <li key={index} class={line.checked?.kind === 'sentence' ? `verdict-${line.checked.verdict}` : undefined}>
              <LineText line={line} {...within} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function LineText({ line, story, sources }: Within & { readonly line: Line }) {
  const { tell, preferences } = usePreferences();
  const { text, sides, searched, answerable, checked, derived, claims, citations } = line;
  const said = derived === undefined ? '' : derivedText(derived);
  const contested = sides !== null && sides.length > 1 && derived === undefined;
  return (
    <>
      {checked === undefined ? null : <p class={`verdict ${verdictOf(checked)}`}>{checkedText(checked)}</p>}
      {said === '' ? null : <p class="derived">{said}</p>}
      {contested ? (
        <Sides text={text} sides={sides} story={story} sources={sources} />
      ) : answerable !== null ? (
        <a href={addressOf(['story', story], { q: text })}>{text}</a>
      ) : (
        <>
          <Words text={text} />
          <Cites story={story} citations={citations} sources={sources} />
        </>
      )}
      {derived?.kind === 'actor' ? <span class="heard">{actorText(derived)}</span> : null}
      {derived !== undefined && sides !== null && sides.length > 0 ? (
        <ul class="relations">
          {sides.map((side, at) => (
            <li key={at}>
              <b>{side.label}:</b> <Words text={side.text} />
              <Cites story={story} citations={side.citations} sources={sources} />
            </li>
          ))}
        </ul>
      ) : null}
      {answerable === null ? null : (
        <span class={`tag ${answerable ? 'yes' : 'no'}`}>
          {tell(answerable ? 'answered in these reports' : 'not answered in these reports')}
        </span>
      )}
      {searched === null ? null : (
        <p class="searched" lang={preferences.language} dir="auto">
          {tell('Searched for {terms} in {count} reports; places that do not answer it: {hits}', {
            terms: searched.terms.join(', '),
            count: searched.files.length,
            hits: searched.hits,
          })}
        </p>
      )}
      {contested && claims.length > 0 ? <HowTold claims={claims} story={story} sources={sources} /> : null}
    </>
  );
}

/** The kind of difference and who stands behind each side, where somebody wants to know. */
function HowTold({ claims, ...within }: Within & { readonly claims: readonly string[] }) {
  const { tell } = usePreferences();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{tell('Kind of difference and origins')}</summary>
      {open ? claims.slice(0, 3).map((claim) => <ClaimCard key={claim} id={claim} {...within} />) : null}
    </details>
  );
}

/** The sides next to each other under what they differ in, which the line names before the first of them. */
function Sides({
  text,
  sides,
  story,
  sources,
}: Within & { readonly text: string; readonly sides: readonly LineSide[] }) {
  const first = text.indexOf(sides[0]?.text ?? '');
  const matter = text.slice(0, Math.max(0, first)).replace(/:\s.*$/u, '');
  return (
    <>
      {matter === '' ? null : <p class="matter">{matter}</p>}
      <div class="sides">
        {sides.map((side, at) => (
          <div class="side" key={at}>
            <p class="label">{side.label}</p>
            <p>
              <Words text={side.text} />
              <Cites story={story} citations={side.citations} sources={sources} />
            </p>
          </div>
        ))}
      </div>
    </>
  );
}

/** Verbatim words stand out from composed ones. */
function Words({ text }: { readonly text: string }) {
  const pieces = text.split(/(“[^“”]*”)/u);
  return (
    <>
      {pieces.map((piece, at) =>
        piece.startsWith('“') ? <q key={at}>{piece}</q> : <Fragment key={at}>{piece}</Fragment>,
      )}
    </>
  );
}

function verdictOf(checked: NonNullable<Line['checked']>): string {
  if (checked.kind === 'sentence') return checked.verdict;
  const holds =
    checked.kind === 'quotation' &&
    checked.saidBy === null &&
    (checked.how === 'exact' || checked.how === 'typography');
  return holds ? 'corroborated' : 'contradicted';
}
