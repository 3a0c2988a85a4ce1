import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

interface SortableHeadProps {
  /** Absent: no order by this column. */
  name: string | undefined
  end: boolean
  sort: { value: string | undefined; onChange: (value: string) => void } | undefined
  children: ReactNode
}

/** The head of a column; a click orders by it, a second one turns the order round. */
export function SortableHead({ name, end, sort, children }: SortableHeadProps) {
  if (!name || !sort) {
    return (
      <span role="columnheader" className={cn('min-w-0 truncate', end && 'text-right')}>
        {children}
      </span>
    )
  }
  const up = sort.value === name
  const down = sort.value === `-${name}`
  const Icon = down ? ArrowDown : ArrowUp
  return (
    <span role="columnheader" aria-sort={up ? 'ascending' : down ? 'descending' : 'none'} className="min-w-0">
      <button
        type="button"
        onClick={() => sort.onChange(up ? `-${name}` : name)}
        className={cn('flex h-6 w-full items-center gap-1 truncate hover:text-fg', end && 'justify-end')}
      >
        {children}
        {(up || down) && <Icon className="size-3.5" aria-hidden />}
      </button>
    </span>
  )
}
