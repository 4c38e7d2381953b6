import type { Graph } from './graph.ts';
import { element, XML_HEAD } from './xml.ts';

/** The graph as GraphML (http://graphml.graphdrawing.org/specification.html), for Gephi, yEd, Cytoscape and igraph. */
export function graphmlOf({ nodes, edges }: Graph): string {
  const keys = [...KEYS.map((key) => keyOf('node', key)), ...EDGE_KEYS.map((key) => keyOf('edge', key))];
  return (
    XML_HEAD +
    element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
      ...keys,
      element('graph', { id: 'story', edgedefault: 'directed' }, [
        ...nodes.map((node) =>
          element(
            'node',
            { id: node.id },
            KEYS.map((key) => element('data', { key: `node-${key}` }, node[key])),
          ),
        ),
        ...edges.map((edge) =>
          element(
            'edge',
            { id: edge.id, source: edge.source, target: edge.target },
            EDGE_KEYS.map((key) => element('data', { key: `edge-${key}` }, edge[key])),
          ),
        ),
      ]),
    ])
  );
}

const KEYS = ['label', 'kind', 'sort', 'from', 'to'] as const;
const EDGE_KEYS = ['kind', 'sort'] as const;

function keyOf(of: 'node' | 'edge', name: string): string {
  return element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': 'string' });
}
