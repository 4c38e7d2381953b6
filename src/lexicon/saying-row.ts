import type { Act } from '../model/statement.ts';

/** A family of verbs that behave alike. */
export interface SayingRow {
  /** Never reused, never renamed: answers and bug reports name it. */
  readonly id: string;
  /** Dictionary forms; “point out” is a verb with its particle. */
  readonly verbs: readonly string[];
  readonly frames: readonly Frame[];
  readonly act: Act;
  /** `attitude`: what somebody believes, wants or intends as a report tells it, not what they said.
   *  Answers may leave these out. */
  readonly family: 'speech' | 'attitude';
  /** Must be found, and with exactly these stretches. */
  readonly yes: readonly string[];
  /** Must give no statement of this row. */
  readonly no: readonly string[];
}

/** What may follow the verb as what was said, in the order in which it is tried where several fit. */
export type Frame =
  /** “said (that) the truce held” */
  | 'clause'
  /** “asked whether …”, “explained how …” */
  | 'question'
  /** Words in quotation marks, before, after or around; “continued: “…”” */
  | 'quote'
  /** “promised to …”: what the speaker will do */
  | 'to'
  /** “denied shelling …”, “suggested waiting” */
  | 'ing'
  /** “announced a truce”: the object is what was said */
  | 'object'
  /** “dismissed the claim”: an object, but only a word for something said or thought; “dismissed nine workers” says nothing */
  | 'saying object'
  /** “told reporters (that) …”, “told them, “…””: the object is who was told */
  | 'person clause'
  /** “urged them to …” */
  | 'person to'
  /** “accused them of …” */
  | 'person of'
  /** “thanked them for …” */
  | 'person for'
  /** “dismissed it as …”: the whole is the content */
  | 'object as'
  /** “put its dead at 31”: a count is what is said */
  | 'object at'
  /** “called it a farce”: object and what is said of it */
  | 'object object'
  /** “called on them to …”, “appealed to them to …” */
  | 'on person to'
  /** “warned of …”, “called for …”, “spoke about …” */
  | `prep ${string}`;
