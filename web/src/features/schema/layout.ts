import { Graph, layout } from '@dagrejs/dagre'
import type { Schema } from '@/api/client'

export const WIDTH = 220
const HEAD = 32
const LINE = 22
const PAD = 6
const GAP = 28

/** As high as what is written in it. */
export function heightOf(table: Schema<'DiagramTable'>): number {
  return HEAD + PAD + LINE * (table.keys.length + (table.otherColumns > 0 ? 1 : 0))
}

type Places = Map<string, { x: number; y: number }>

/** Linked tables as the layout puts them; those without a link in a grid below, else they were one endless column. */
export function placesOf({ tables, links }: Schema<'SchemaDiagram'>): Places {
  const ends = new Set(links.filter((link) => link.from !== link.to).flatMap((link) => [link.from, link.to]))
  const linked = tables.filter((table) => ends.has(table.object))
  const alone = tables.filter((table) => !ends.has(table.object))
  const places = linkedPlaces(linked, links)
  const bottom = linked.map((table) => (places.get(table.object)?.y ?? 0) + heightOf(table))
  const columns = Math.max(1, Math.ceil(Math.sqrt(alone.length)))
  let top = Math.max(0, ...bottom) + GAP
  for (let start = 0; start < alone.length; start += columns) {
    const row = alone.slice(start, start + columns)
    row.forEach((table, index) => {
      places.set(table.object, { x: GAP + index * (WIDTH + GAP), y: top })
    })
    top += Math.max(...row.map(heightOf)) + GAP
  }
  return places
}

/** Those that are pointed to right of those that point, as few lines crossing as can be. */
function linkedPlaces(tables: Schema<'DiagramTable'>[], links: Schema<'DiagramLink'>[]): Places {
  if (tables.length === 0) return new Map()
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: GAP, ranksep: 90, marginx: 16, marginy: 16 })
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
