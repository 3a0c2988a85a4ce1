import { Graph, layout } from '@dagrejs/dagre'
import type { Schema } from '@/api/client'

export const WIDTH = 220
const HEAD = 32
const LINE = 22
const PAD = 6

/** As high as what is written in it. */
export function heightOf(table: Schema<'DiagramTable'>): number {
  return HEAD + PAD + LINE * (table.keys.length + (table.otherColumns > 0 ? 1 : 0))
}

/** Where each table stands: those that are pointed to right of those that point, as few lines crossing as can be. */
export function placesOf({ tables, links }: Schema<'SchemaDiagram'>): Map<string, { x: number; y: number }> {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 90, marginx: 16, marginy: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const table of tables) graph.setNode(table.object, { width: WIDTH, height: heightOf(table) })
  links.forEach((link, index) => {
    if (link.from !== link.to) graph.setEdge(link.from, link.to, {}, String(index))
  })
  layout(graph)
  return new Map(
    tables.map((table) => {
      const { x = 0, y = 0 } = graph.node(table.object) as { x?: number; y?: number }
      return [table.object, { x: x - WIDTH / 2, y: y - heightOf(table) / 2 }]
    }),
  )
}
