/** EVERYTHING THAT CAN GO WRONG over HTTP, by name: programs rely on the names, people read the title and the detail (RFC 9457). */
export const PROBLEMS = {
  'wrong-input': { status: 400, title: 'The request does not have the shape that the route asks for' },
  'wrong-cursor': { status: 400, title: 'The cursor is of no page' },
  'wrong-correction': { status: 400, title: 'The correction cannot be made' },
  'no-token': { status: 401, title: 'This server asks for its token' },
  'wrong-host': { status: 403, title: 'The name of the host is not one of this server' },
  'foreign-site': { status: 403, title: 'The request comes from another site' },
  'no-route': { status: 404, title: 'There is no such address' },
  'no-story': { status: 404, title: 'There is no such story' },
  'no-report': { status: 404, title: 'There is no such report in the story' },
  'no-such-part': { status: 404, title: 'The story has nothing of this id' },
  'no-job': { status: 404, title: 'There is no such job' },
  'no-correction': { status: 404, title: 'There is no such correction that holds' },
  'nothing-changed': { status: 404, title: 'Nothing changed' },
  'wrong-method': { status: 405, title: 'The address does not know this method' },
  'name-taken': { status: 409, title: 'The name is taken' },
  'too-large': { status: 413, title: 'The request is too large' },
  'wrong-media': { status: 415, title: 'The body is of a kind that the route does not read' },
  'nothing-older': { status: 422, title: 'No report is older than that day' },
  unreadable: { status: 422, title: 'None of it could be read' },
  'too-busy': { status: 429, title: 'Too much is waiting already' },
  fault: { status: 500, title: 'A fault of Crossread' },
  'too-slow': { status: 503, title: 'It took too long' },
  'still-reading': { status: 503, title: 'The first reports of the story are still being read' },
  closing: { status: 503, title: 'The server is closing' },
} as const;

export type ProblemName = keyof typeof PROBLEMS;

/** What the routes throw; it goes out as application/problem+json. */
export class Problem extends Error {
  readonly problem: ProblemName;
  constructor(name: string, detail: string) {
    super(detail);
    this.name = 'Problem';
    this.problem = isProblem(name) ? name : 'fault';
  }

  /** Any error as a problem: what is none is a fault of ours, of which the user hears no more than that. */
  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem('fault', FAULT);
  }
}

const FAULT = 'Something went wrong inside Crossread; the server has written down what. Please report it.';

/** As RFC 9457 has it. */
export function problemJson({ problem, message }: Problem): {
  readonly type: string;
  readonly name: ProblemName;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
} {
  const { status, title } = PROBLEMS[problem];
  return { type: `tag:crossread,2026:problem/${problem}`, name: problem, title, status, detail: message };
}

function isProblem(name: string): name is ProblemName {
  return Object.hasOwn(PROBLEMS, name);
}
