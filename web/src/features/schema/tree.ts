import type { Schema } from '@/api/client'
import { formatNumber, formatShort } from '@/lib/format'
import type { TreeNode } from '@/ui/Tree'
import { KINDS, type Kind } from './kinds'

type Line = Schema<'SchemaObjectLine'>

export interface Words {
  kind: (kind: Kind) => string
  /** A namespace that has no name: all of a database without namespaces, or what is outside of them. */
  nameless: string
}

const nodeOfKind = (namespace: string, kind: Kind) => `kind ${kind} ${namespace}`
const nodeOfNamespace = (namespace: string) => `namespace ${namespace}`

/** Namespaces, in them kinds, in them objects; a single namespace is not a level of its own. The lines come in that order. */
export function treeOf(lines: readonly Line[], words: Words): TreeNode[] {
  const spaces = new Map<string, Map<Kind, TreeNode[]>>()
  for (const line of lines) {
    const kinds = spaces.get(line.namespace) ?? new Map<Kind, TreeNode[]>()
    spaces.set(line.namespace, kinds)
    const nodes = kinds.get(line.kind) ?? []
    kinds.set(line.kind, nodes)
    nodes.push(leaf(line))
  }
  // What is outside of all namespaces is seldom looked for.
  const ordered = [...spaces].sort(([one], [other]) => Number(one === '') - Number(other === ''))
  const nodes = ordered.map(([namespace, kinds]) => ({
    id: nodeOfNamespace(namespace),
    label: namespace || words.nameless,
    children: [...kinds].map(([kind, children]) => ({
      id: nodeOfKind(namespace, kind),
      label: words.kind(kind),
      extra: formatNumber(children.length),
      children,
    })),
  }))
  return nodes.length === 1 ? (nodes[0]?.children ?? []) : nodes
}

function leaf(line: Line): TreeNode {
  const found = line.columns?.join(', ')
  return {
    id: line.object,
    label: line.name,
    icon: KINDS[line.kind],
    extra: found ?? (line.rows === undefined ? undefined : formatShort(line.rows)),
  }
}

/** What is unfolded at first: the namespaces and their tables, and where the chosen object is. */
export function openAtFirst(schema: Schema<'DatabaseSchema'>, chosen: string): string[] {
  const open = schema.namespaces.flatMap(({ name }) => [nodeOfNamespace(name), nodeOfKind(name, 'TABLE')])
  const kind = (Object.keys(KINDS) as Kind[]).find((each) =>
    chosen.startsWith(`${each.toLowerCase().replaceAll('_', ' ')} `),
  )
  return kind ? [...open, ...schema.namespaces.map(({ name }) => nodeOfKind(name, kind))] : open
}
