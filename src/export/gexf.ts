import type { Graph } from './graph.ts';
import { element, XML_HEAD } from './xml.ts';

/** The graph as GEXF 1.3 (https://gexf.net), for Gephi. Times are attributes: the graph itself is static. */
export function gexfOf({ nodes, edges }: Graph): string {
  return (
    XML_HEAD +
    element('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, [
      element('meta', {}, [element('creator', {}, 'Crossread')]),
      element('graph', { defaultedgetype: 'directed', mode: 'static' }, [
        attributes('node', NODE_KEYS),
        attributes('edge', EDGE_KEYS),
        element(
          'nodes',
          {},
          nodes.map((node) =>
            element('node', { id: node.id, label: node.label }, [values(NODE_KEYS.map((key) => node[key]))]),
          ),
        ),
        element(
          'edges',
          {},
          edges.map((edge) =>
            element('edge', { id: edge.id, source: edge.source, target: edge.target, label: edge.kind }, [
              values(EDGE_KEYS.map((key) => edge[key])),
            ]),
          ),
        ),
      ]),
    ])
  );
}

const NODE_KEYS = ['kind', 'sort', 'from', 'to'] as const;
const EDGE_KEYS = ['kind', 'sort'] as const;

function attributes(of: 'node' | 'edge', titles: readonly string[]): string {
  return element(
    'attributes',
    { class: of },
    titles.map((title, id) => element('attribute', { id: String(id), title, type: 'string' })),
  );
}

function values(of: readonly string[]): string {
  return element(
    'attvalues',
    {},
    of.map((value, id) => element('attvalue', { for: String(id), value })),
  );
}
