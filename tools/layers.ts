/** Which folder of `src` may import which, checked over every import, `import type` included; and every npm package is
 *  imported by one file. Run by `test/layers.test.ts`. */
import { cruise, type IConfiguration, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Folder → folders it may import besides itself. A stage sees the types of earlier stages through `model`, never their
 *  functions, unless it stands here. `src/*.ts` (the library, the pipeline, the loader) may import every folder but the
 *  interfaces; an interface may import everything but another interface. Tests may import what they like. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lexicon: ['model'],
  read: ['model', 'lexicon'],
  stream: ['model', 'lexicon'],
  text: ['model', 'lexicon'],
  date: ['model', 'lexicon', 'text'],
  mention: ['model', 'lexicon', 'text'],
  statement: ['model', 'lexicon', 'text', 'mention'],
  happening: ['model', 'lexicon', 'text', 'mention', 'statement'],
  actor: ['model', 'lexicon', 'text'],
  origin: ['model', 'lexicon', 'text'],
  // What counts as an original, and of which origin, is one rule in one place.
  claim: ['model', 'lexicon', 'text', 'origin'],
  story: ['model', 'lexicon'],
  answer: ['model', 'lexicon', 'text', 'story'],
  // Whether two figures count the same people is the claims' rule.
  form: ['model', 'lexicon', 'claim', 'story', 'answer'],
  // How letters are compared is the checker's rule, for a text as for an answer.
  check: ['model', 'lexicon', 'text', 'claim', 'answer', 'cite'],
  write: ['model', 'lexicon'],
  // The fixed words of pages in eleven languages, to read pages; nothing else of the lexicon.
  cite: ['model', 'lexicon'],
  export: ['model', 'answer', 'write'],
  // Why something is in a story: for every interface.
  why: ['model'],
  // Parts of a story as an interface shows them that is no page of sentences: an overview, a reader, a network.
  view: ['model', 'lexicon', 'answer', 'form', 'write'],
  // Keeps what is read, made and corrected; understands none of it.
  store: ['model'],
  // The only folder that touches the network; the command line loads it where addresses are given.
  fetch: ['model'],
};

/** Built on the pipeline and called by the interfaces: these may import everything but an interface. */
const ABOVE = ['kept', 'work', 'tool', 'draft', 'follow'];
const INTERFACES = ['cli', 'http', 'mcp'];
/** Commands that start another interface. */
const STARTERS = '^src/cli/(?:serve|mcp)\\.(?:test\\.)?ts$';

export interface Found {
  readonly files: number;
  /** One line for each wrong import. */
  readonly faults: readonly string[];
}

/** Look at all of `folder/src`. */
export async function checkLayers(folder: string): Promise<Found> {
  const { output } = await cruise(['src'], {
    baseDir: folder,
    ruleSet: RULES,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result');
  const modules = output.modules.filter((module) => module.source.startsWith('src/'));
  return {
    files: modules.length,
    faults: [...wrongImports(output), ...unknownFolders(output), ...packagesTwice(output)],
  };
}

const RULES: IConfiguration = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one thought, or a type is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unknown-module',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    ...Object.entries(LAYERS).map(
      ([folder, allowed]): IForbiddenRuleType => ({
        name: `${folder}-imports`,
        comment: `${folder} may import ${allowed.join(', ') || 'no other folder'} (tools/layers.ts)`,
        severity: 'error',
        from: { path: `^src/${folder}/`, pathNot: '\\.test\\.ts$' },
        to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
      }),
    ),
    {
      name: 'no-interface-inside',
      comment: 'The library and the pipeline do not know who calls them.',
      severity: 'error',
      from: { path: `^src/(?:[^/]+\\.ts$|(?:${ABOVE.join('|')})/)` },
      to: { path: `^src/(${INTERFACES.join('|')})/` },
    },
    ...INTERFACES.map(
      (folder): IForbiddenRuleType => ({
        name: `${folder}-alone`,
        comment: 'Interfaces call the library, never each other; a command of the command line may start another.',
        severity: 'error',
        from: { path: `^src/${folder}/`, pathNot: STARTERS },
        to: { path: `^src/(${INTERFACES.filter((other) => other !== folder).join('|')})/` },
      }),
    ),
  ],
};

function wrongImports({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`);
}

/** A folder without a row would pass unchecked. */
function unknownFolders({ modules }: ICruiseResult): string[] {
  const folders = new Set(modules.map((module) => /^src\/([^/]+)\//.exec(module.source)?.[1]));
  return [...folders]
    .filter((folder) => folder !== undefined && !(folder in LAYERS) && ![...ABOVE, ...INTERFACES].includes(folder))
    .map((folder) => `src/${folder} has no row in tools/layers.ts: say there what it may import`);
}

function packagesTwice({ modules }: ICruiseResult): string[] {
  const users = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    if (!source.startsWith('src/') || source.endsWith('.test.ts')) continue;
    for (const { resolved, dependencyTypes } of dependencies) {
      const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(resolved)?.[1];
      if (name === undefined || dependencyTypes.includes('core')) continue;
      users.set(name, (users.get(name) ?? new Set()).add(source));
    }
  }
  return [...users]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `package ${name} is imported by ${[...files].sort(byCode).join(' and ')}: one file only`);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
