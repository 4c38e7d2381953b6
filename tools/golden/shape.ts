/** As much of the published JSON (docs/output.md) as a judgement looks at, so that any program's output can be judged. */
export interface CaseShape {
  readonly reports: readonly {
    readonly id: string;
    readonly file: string;
    readonly outlet: string | null;
    readonly published: { readonly from: string; readonly to: string } | null;
  }[];
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly party: string | null;
    readonly titles: readonly string[];
    readonly aliases: readonly { readonly text: string }[];
  }[];
  readonly statements: readonly {
    readonly id: string;
    readonly file: string;
    readonly span: SpanShape;
    readonly content: readonly SpanShape[];
    readonly speakers: readonly {
      readonly actor: string;
      readonly name: string;
      readonly anonymous: boolean;
    }[];
    readonly act: string;
    readonly rule: string;
  }[];
  readonly happenings: readonly {
    readonly kind: string;
    readonly summary: string;
    readonly when: { readonly from: string; readonly to: string } | null;
    readonly mentions: readonly PlaceShape[];
  }[];
  readonly origins: readonly { readonly id: string; readonly kind: string; readonly reports: readonly string[] }[];
  readonly claims: readonly {
    readonly id: string;
    readonly text: string;
    readonly standing: string;
    readonly differences: readonly {
      readonly field: string;
      readonly real: boolean;
      readonly sides: readonly { readonly evidence: readonly PlaceShape[] }[];
    }[];
    readonly positions: readonly { readonly stance: string; readonly evidence: readonly MemberShape[] }[];
    readonly counts: { readonly texts: number; readonly origins: number };
  }[];
  readonly denials: readonly {
    readonly statement: string;
    readonly denied: string | null;
    readonly where: string;
    /** Beside the contract: where a denial that is no statement stands. */
    readonly at?: PlaceShape;
    readonly deniedAt?: PlaceShape | null;
  }[];
  readonly roles: readonly {
    readonly outcome: string;
    readonly actor: string;
    readonly party: string | null;
    readonly role: string;
    readonly stance: string;
    readonly saidBy?: string | null;
    readonly saidByParty?: string | null;
    readonly evidence: readonly PlaceShape[];
  }[];
}

export interface SpanShape {
  readonly start: number;
  readonly end: number;
}

export interface PlaceShape extends SpanShape {
  readonly file: string;
}

export interface MemberShape extends PlaceShape {
  readonly statement: string;
}

export interface AnswerShape {
  readonly sections: readonly {
    readonly role: string;
    readonly heading: string;
    readonly lines: readonly {
      readonly text: string;
      readonly citations: readonly PlaceShape[];
      readonly searched: unknown;
    }[];
  }[];
}
