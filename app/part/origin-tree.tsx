import { useId } from 'preact/hooks';
import type { SourceNode } from '../../src/model/claim.ts';
import { usePreferences } from '../preferences.ts';

const LEVELS: readonly SourceNode['level'][] = ['outlet', 'cited', 'speaker', 'occasion', 'party'];
const LEVEL_NAMES = { outlet: 'Outlet', cited: 'Cited', speaker: 'Speaker', occasion: 'Occasion', party: 'Party' };
const WIDE = 158;
const HIGH = 34;

interface Placed {
  readonly node: SourceNode;
  readonly x: number;
  readonly y: number;
  readonly from: readonly Placed[];
}

/** Who stands behind a claim, from the outlets on the left to the parties on the right; what only retells is dashed. The list below says the same. */
export function OriginTree({ tree }: { readonly tree: readonly SourceNode[] }) {
  const { tell } = usePreferences();
  const title = useId();
  const used = LEVELS.filter((level) => tree.some((node) => has(node, level)));
  let rows = 0;
  const placed = tree.map((node) => place(node));
  const all = placed.flatMap(flat);
  const height = rows * HIGH + 26;
  return (
    <figure class="tree">
      <figcaption id={title}>{tell('Where it comes from')}</figcaption>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby={title}>
        <svg width={used.length * WIDE} height={height} aria-hidden="true" lang="en">
          {used.map((level, at) => (
            <text key={level} x={at * WIDE + 4} y={12} class="axis">
              {tell(LEVEL_NAMES[level])}
            </text>
          ))}
          {all.flatMap(({ node, x, y, from }) =>
            from.map((other, at) => (
              <path
                key={`${node.name}-${x}-${y}-${at}`}
                class={node.counts && other.node.counts ? 'link' : 'link retells'}
                d={`M${x + WIDE - 22} ${y} C${x + WIDE} ${y} ${other.x - 22} ${other.y} ${other.x} ${other.y}`}
              />
            )),
          )}
          {all.map(({ node, x, y }, at) => (
            <g key={at} class={node.counts ? 'node' : 'node retells'}>
              <rect x={x} y={y - 12} width={WIDE - 22} height={24} rx={6} />
              <text x={x + 8} y={y + 4}>
                {short(node.name)}
                {node.members > 1 ? ` ×${node.members}` : ''}
              </text>
              <title>{node.name}</title>
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>{tell('The same as a list')}</summary>
        <List nodes={tree} />
      </details>
    </figure>
  );

  function place(node: SourceNode): Placed {
    const from = node.from.map(place);
    const [first, last] = [from[0], from.at(-1)];
    const y = first === undefined || last === undefined ? 26 + rows++ * HIGH + HIGH / 2 : (first.y + last.y) / 2;
    return { node, x: used.indexOf(node.level) * WIDE, y, from };
  }
}

function List({ nodes }: { readonly nodes: readonly SourceNode[] }) {
  const { tell } = usePreferences();
  return (
    <ul lang="en" dir="ltr">
      {nodes.map((node, at) => (
        <li key={at}>
          {tell(LEVEL_NAMES[node.level])}: {node.name}
          {node.counts ? '' : ` (${tell('retells, not counted')})`}
          {node.from.length === 0 ? null : <List nodes={node.from} />}
        </li>
      ))}
    </ul>
  );
}

function has(node: SourceNode, level: SourceNode['level']): boolean {
  return node.level === level || node.from.some((other) => has(other, level));
}

function flat(placed: Placed): readonly Placed[] {
  return [placed, ...placed.from.flatMap(flat)];
}

function short(name: string): string {
  return name.length > 19 ? `${name.slice(0, 18)}…` : name;
}
