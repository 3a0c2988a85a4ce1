import type { KeyboardEvent } from 'react'
import { isComposing } from '@/lib/keys'

export interface GridKeys {
  count: number
  at: number
  /** Rows that fit on the screen. */
  page: number
  moveTo: (index: number) => void
  open: () => void
  toggle?: ((index: number) => void) | undefined
}

const MOVES: Record<string, (keys: GridKeys) => number> = {
  ArrowDown: ({ at }) => at + 1,
  j: ({ at }) => at + 1,
  ArrowUp: ({ at }) => at - 1,
  k: ({ at }) => at - 1,
  PageDown: ({ at, page }) => at + page,
  PageUp: ({ at, page }) => at - page,
  Home: () => 0,
  End: ({ count }) => count - 1,
}

/** What the keyboard does in a list. */
export function useGridKeys(keys: GridKeys) {
  return (event: KeyboardEvent) => {
    const own = event.target === event.currentTarget
    if (!own || isComposing(event) || keys.count === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const move = MOVES[event.key]
    if (move) {
      const to = Math.max(0, Math.min(keys.count - 1, move(keys)))
      if (event.shiftKey && to !== keys.at) keys.toggle?.(to)
      keys.moveTo(to)
    } else if (event.key === 'Enter') keys.open()
    else if ((event.key === 'x' || event.key === ' ') && keys.toggle) keys.toggle(keys.at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
