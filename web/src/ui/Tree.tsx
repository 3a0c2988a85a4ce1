import { ChevronRight, type LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { cn } from '@/lib/cn'

export interface TreeNode {
  id: string
  label: string
  icon?: LucideIcon
  /** At the right: a count, an environment. */
  extra?: ReactNode
  /** Masked data has its own colour. */
  masked?: boolean
  children?: TreeNode[]
}

export interface TreeProps {
  label: string
  nodes: TreeNode[]
  selected?: string | undefined
  onSelect: (node: TreeNode) => void
  /** Open at first. */
  open?: string[]
}

interface Row {
  node: TreeNode
  level: number
  parent: string | undefined
  position: number
  siblings: number
}

/** Things within things: arrows move, right opens, left closes or goes up. */
export function Tree({ label, nodes, selected, onSelect, open = [] }: TreeProps) {
  const [opened, setOpened] = useState(() => new Set(open))
  const [at, setAt] = useState(selected ?? nodes[0]?.id)
  const items = useRef(new Map<string, HTMLElement>())
  const rows = visible(nodes, opened)

  const focus = (id: string | undefined) => {
    if (!id) return
    setAt(id)
    items.current.get(id)?.focus()
  }
  const fold = (id: string, wide: boolean) =>
    setOpened((before) => {
      const next = new Set(before)
      if (wide) next.add(id)
      else next.delete(id)
      return next
    })
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    const index = rows.indexOf(row)
    const { node, parent } = row
    const isOpen = opened.has(node.id)
    if (event.key === 'ArrowDown') focus(rows[index + 1]?.node.id)
    else if (event.key === 'ArrowUp') focus(rows[index - 1]?.node.id)
    else if (event.key === 'Home') focus(rows[0]?.node.id)
    else if (event.key === 'End') focus(rows.at(-1)?.node.id)
    else if (event.key === 'ArrowRight' && node.children && !isOpen) fold(node.id, true)
    else if (event.key === 'ArrowRight' && isOpen) focus(rows[index + 1]?.node.id)
    else if (event.key === 'ArrowLeft' && isOpen) fold(node.id, false)
    else if (event.key === 'ArrowLeft') focus(parent)
    else if (event.key === 'Enter' || event.key === ' ') onSelect(node)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div role="tree" aria-label={label} className="flex flex-col gap-px">
      {rows.map((row) => {
        const { node, level } = row
        const Icon = node.icon
        return (
          <div
            key={node.id}
            ref={(element) => {
              if (element) items.current.set(node.id, element)
              else items.current.delete(node.id)
            }}
            role="treeitem"
            aria-level={level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-expanded={node.children ? opened.has(node.id) : undefined}
            aria-selected={node.id === selected}
            tabIndex={node.id === at ? 0 : -1}
            onClick={() => {
              setAt(node.id)
              if (node.children) fold(node.id, !opened.has(node.id))
              onSelect(node)
            }}
            onKeyDown={(event) => onKeyDown(event, row)}
            style={{ paddingLeft: (level - 1) * 14 + 4 }}
            className="flex h-7 cursor-default items-center gap-1.5 rounded-md pr-2 hover:bg-hover aria-selected:bg-selected aria-selected:text-accent"
          >
            <ChevronRight
              className={cn(
                'size-3.5 shrink-0 text-fg-3 transition-transform',
                opened.has(node.id) && 'rotate-90',
                !node.children && 'invisible',
              )}
              aria-hidden
            />
            {Icon && <Icon className={cn('size-4 shrink-0 text-fg-3', node.masked && 'text-rev')} aria-hidden />}
            <span className={cn('min-w-0 truncate', node.masked && 'text-rev')}>{node.label}</span>
            {node.extra && <span className="tnum ml-auto shrink-0 pl-2 text-fg-3 text-xs">{node.extra}</span>}
          </div>
        )
      })}
    </div>
  )
}

function visible(nodes: TreeNode[], opened: ReadonlySet<string>, level = 1, parent?: string): Row[] {
  return nodes.flatMap((node, index) => [
    { node, level, parent, position: index + 1, siblings: nodes.length },
    ...(node.children && opened.has(node.id) ? visible(node.children, opened, level + 1, node.id) : []),
  ])
}
