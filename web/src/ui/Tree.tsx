import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { ChevronRight, type LucideIcon } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
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
  /** All is open, whatever was folded: while a filter shows only what matches. */
  unfolded?: boolean
}

const ROW = 29
/** More than this are rendered only where they show; the tree then scrolls by itself, and needs a place of fixed height. */
const MANY = 200

interface Row {
  node: TreeNode
  level: number
  parent: string | undefined
  position: number
  siblings: number
}

/** Things within things: arrows move, right opens, left closes or goes up. */
export function Tree({ label, nodes, selected, onSelect, open = [], unfolded = false }: TreeProps) {
  const [folding, setFolding] = useState(() => new Set(open))
  const [at, setAt] = useState(selected ?? nodes[0]?.id)
  const items = useRef(new Map<string, HTMLElement>())
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<string>(undefined)
  const isOpened = (id: string) => unfolded || folding.has(id)
  const rows = visible(nodes, isOpened)
  const entry = Math.max(
    0,
    rows.findIndex((row) => row.node.id === at),
  )
  const many = rows.length > MANY
  const virtual = useVirtualizer({
    count: many ? rows.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 12,
    // The row that Tab leads to is always there.
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), entry])].sort((a, b) => a - b),
  })
  useEffect(() => {
    const element = wanted.current && items.current.get(wanted.current)
    if (!element) return
    wanted.current = undefined
    element.focus()
  })

  const focus = (id: string | undefined) => {
    if (!id) return
    setAt(id)
    wanted.current = id
    if (many) virtual.scrollToIndex(rows.findIndex((row) => row.node.id === id))
  }
  const fold = (id: string, wide: boolean) =>
    setFolding((before) => {
      const next = new Set(before)
      if (wide) next.add(id)
      else next.delete(id)
      return next
    })
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    const index = rows.indexOf(row)
    const { node, parent } = row
    const isOpen = node.children !== undefined && isOpened(node.id)
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

  const item = (row: Row, style?: CSSProperties) => {
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
        aria-expanded={node.children ? isOpened(node.id) : undefined}
        aria-selected={node.id === selected}
        tabIndex={node.id === rows[entry]?.node.id ? 0 : -1}
        onClick={() => {
          setAt(node.id)
          if (node.children) fold(node.id, !isOpened(node.id))
          onSelect(node)
        }}
        onKeyDown={(event) => onKeyDown(event, row)}
        style={{ ...style, paddingLeft: (level - 1) * 14 + 4 }}
        className="flex h-7 cursor-default items-center gap-1.5 rounded-md pr-2 outline-offset-[-2px] hover:bg-hover aria-selected:bg-selected aria-selected:text-accent"
      >
        <ChevronRight
          className={cn(
            'size-3.5 shrink-0 text-fg-3 transition-transform',
            isOpened(node.id) && 'rotate-90',
            !node.children && 'invisible',
          )}
          aria-hidden
        />
        {Icon && <Icon className={cn('size-4 shrink-0 text-fg-3', node.masked && 'text-rev')} aria-hidden />}
        <span className={cn('min-w-0 truncate', node.masked && 'text-rev')} title={node.label}>
          {node.label}
        </span>
        {node.extra && <span className="tnum ml-auto shrink-0 pl-2 text-fg-3 text-xs">{node.extra}</span>}
      </div>
    )
  }

  return (
    <div ref={box} className={cn(many && 'h-full overflow-y-auto')}>
      <div
        role="tree"
        aria-label={label}
        className={many ? 'relative' : 'flex flex-col gap-px'}
        style={many ? { height: virtual.getTotalSize() } : undefined}
      >
        {many
          ? virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              return row && item(row, { position: 'absolute', top: start, left: 0, right: 0 })
            })
          : rows.map((row) => item(row))}
      </div>
    </div>
  )
}

function visible(nodes: TreeNode[], isOpened: (id: string) => boolean, level = 1, parent?: string): Row[] {
  return nodes.flatMap((node, index) => [
    { node, level, parent, position: index + 1, siblings: nodes.length },
    ...(node.children && isOpened(node.id) ? visible(node.children, isOpened, level + 1, node.id) : []),
  ])
}
