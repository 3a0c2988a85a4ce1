import { useSyncExternalStore } from 'react'

type Listener = () => void

/**
 * Rows that change many times a second, kept outside React: a change marks its row, and once per frame only the marked
 * rows render. Order is fixed when rows are set, so that nothing moves under the pointer.
 */
export class LiveStore<Row> {
  private rows = new Map<string, Row>()
  private order: readonly string[] = []
  private readonly marked = new Set<string>()
  private readonly rowListeners = new Map<string, Set<Listener>>()
  private readonly listeners = new Set<Listener>()
  private frame = 0
  private changes = 0

  constructor(
    private readonly idOf: (row: Row) => string,
    private readonly schedule: (flush: () => void) => number = (flush) => requestAnimationFrame(flush),
  ) {}

  /** Replaces everything, in this order. */
  set(rows: readonly Row[]): void {
    this.rows = new Map(rows.map((row) => [this.idOf(row), row]))
    this.order = rows.map(this.idOf)
    for (const id of this.rowListeners.keys()) this.marked.add(id)
    this.later()
  }

  /** Adds rows at the end; known ones are replaced where they are. */
  append(rows: readonly Row[]): void {
    const added = rows.filter((row) => !this.rows.has(this.idOf(row))).map(this.idOf)
    for (const row of rows) {
      this.rows.set(this.idOf(row), row)
      this.marked.add(this.idOf(row))
    }
    if (added.length > 0) this.order = [...this.order, ...added]
    this.later()
  }

  /** Changes one row; unknown ids are left alone, their row comes with a later page. */
  patch(id: string, change: (row: Row) => Row): void {
    const row = this.rows.get(id)
    if (row === undefined) return
    this.rows.set(id, change(row))
    this.marked.add(id)
    this.later()
  }

  get(id: string): Row | undefined {
    return this.rows.get(id)
  }

  ids(): readonly string[] {
    return this.order
  }

  all(): IterableIterator<Row> {
    return this.rows.values()
  }

  /** Grows with each flush: a cheap snapshot for what sums up all rows. */
  version = (): number => this.changes

  onRow(id: string, listener: Listener): () => void {
    const listeners = this.rowListeners.get(id) ?? new Set()
    this.rowListeners.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.rowListeners.get(id) === listeners) this.rowListeners.delete(id)
    }
  }

  onAny = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private later(): void {
    if (this.frame === 0) this.frame = this.schedule(() => this.flush()) || -1
  }

  private flush(): void {
    this.frame = 0
    this.changes++
    const ids = [...this.marked]
    this.marked.clear()
    for (const id of ids) for (const listener of this.rowListeners.get(id) ?? []) listener()
    for (const listener of this.listeners) listener()
  }
}

/** One row; renders only when this row changed. */
export function useLiveRow<Row>(store: LiveStore<Row>, id: string): Row | undefined {
  return useSyncExternalStore(
    (listener) => store.onRow(id, listener),
    () => store.get(id),
  )
}

/** Renders at most once per frame when anything changed; for counts and bars, not for rows. */
export function useLiveVersion<Row>(store: LiveStore<Row>): number {
  return useSyncExternalStore(store.onAny, store.version)
}
