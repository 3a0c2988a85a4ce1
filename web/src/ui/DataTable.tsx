import { type RowData, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Button } from './Button'
import { Checkbox } from './Checkbox'
import { Empty } from './Empty'
import { ProblemPanel } from './ProblemPanel'
import { Skeleton } from './Skeleton'
import { SortableHead } from './SortableHead'
import { type Column, features, gridTemplate } from './table'
import { useGridKeys } from './useGridKeys'

/** What `usePages` gives; a list that is all there is `{ rows, loading: false, more: false, … }`. */
export interface TableSource<Row> {
  rows: readonly Row[] | undefined
  loading: boolean
  error: Error | null
  stale?: boolean
  more: boolean
  fetchMore: () => void
  retry: () => void
}

export interface TableSelection {
  value: Record<string, true>
  onChange: (value: Record<string, true>) => void
  /** Buttons for the bar that appears while something is selected. */
  actions: (ids: string[]) => ReactNode
}

export interface DataTableProps<Row extends RowData> {
  /** Names the list for who cannot see it. */
  label: string
  columns: readonly Column<Row>[]
  source: TableSource<Row>
  rowId: (row: Row) => string
  /** Enter, or a click anywhere on the row that is not a control. */
  onOpen?: (row: Row) => void
  selection?: TableSelection
  /** `title` or `-title`; kept in the URL by the page (`useUrlState`). */
  sort?: { value: string | undefined; onChange: (value: string) => void }
  /** 44 for lists, 36 for tasks. */
  rowHeight?: 36 | 44
  /** What belongs here, and how to fill it. */
  empty: ReactNode
  /** Given while a filter is on: an empty list then says "no match", and offers this. */
  onClearFilters?: (() => void) | undefined
  /** The list takes the keys at once, unless something else has them: for pages that are a list. */
  autoFocus?: boolean
  /** Only so many pixels high; otherwise as high as its place. */
  height?: number
}

const NOTHING: never[] = []

/** A list of any length: rows on show are rendered, pages are fetched as they come near, arrows move. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, source, rowId, onOpen, selection, sort, rowHeight = 44, height } = props
  const { t } = useTranslation('kit')
  const box = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const data = source.rows ?? (NOTHING as readonly Row[])
  const table = useTable({
    features,
    columns: columns as Column<Row>[],
    data: data as Row[],
    getRowId: rowId,
    state: { rowSelection: selection?.value ?? {} },
    onRowSelectionChange: (change) => {
      if (selection) selection.onChange(typeof change === 'function' ? change(selection.value) : change)
    },
    enableRowSelection: selection !== undefined,
  })
  const rows = table.getRowModel().rows
  const selectable = selection !== undefined
  const template = useMemo(() => gridTemplate(columns, selectable), [columns, selectable])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 32,
  })
  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (source.more && lastShown >= rows.length - 20) source.fetchMore()
  }, [source, lastShown, rows.length])

  const { autoFocus = false } = props
  useEffect(() => {
    if (autoFocus && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [autoFocus])

  const at = Math.min(cursor, Math.max(0, rows.length - 1))
  const moveTo = (index: number) => {
    setCursor(index)
    virtual.scrollToIndex(index)
  }
  const onKeyDown = useGridKeys({
    count: rows.length,
    at,
    page: Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / rowHeight) - 1),
    moveTo,
    open: () => rows[at] && onOpen?.(rows[at].original),
    toggle: selection && ((index) => rows[index]?.toggleSelected()),
  })
  const idOf = (index: number) => `${label}-row-${index}`.replaceAll(' ', '-')
  const nothing = rows.length === 0 && !source.loading
  const selected = selection ? Object.keys(selection.value) : NOTHING

  return (
    <div className="relative isolate flex h-full min-h-0 flex-col overflow-hidden rounded-lg border bg-surface shadow-card">
      <div
        ref={box}
        role="grid"
        aria-label={label}
        aria-busy={source.loading || undefined}
        aria-rowcount={source.more ? -1 : rows.length + 1}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={rows.length > 0 ? idOf(at) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={height ? { height } : undefined}
        className={cn(
          'group/grid relative min-h-0 overflow-auto',
          nothing ? 'flex-none overflow-hidden' : 'flex-1',
          source.stale && 'opacity-70',
        )}
      >
        <div role="rowgroup" className="sticky top-0 z-10 min-w-fit">
          <div
            role="row"
            aria-rowindex={1}
            className="grid h-8 min-w-fit items-center gap-3 border-b bg-bg px-4 font-medium text-fg-2 text-xs"
            style={{ gridTemplateColumns: template }}
          >
            {selection && (
              <span role="columnheader">
                <Checkbox
                  bare
                  label={t('selectAll')}
                  checked={rows.length > 0 && selected.length === rows.length}
                  some={selected.length > 0 && selected.length < rows.length}
                  onCheckedChange={() => table.toggleAllRowsSelected(selected.length !== rows.length)}
                />
              </span>
            )}
            {table.getFlatHeaders().map((header) => (
              <SortableHead
                key={header.id}
                name={header.column.columnDef.meta?.sort}
                end={header.column.columnDef.meta?.align === 'end'}
                sort={sort}
              >
                <table.FlexRender header={header} />
              </SortableHead>
            ))}
          </div>
        </div>
        {rows.length > 0 ? (
          <div role="rowgroup" className="relative min-w-fit" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index]
              if (!row) return null
              return (
                <div
                  key={row.id}
                  id={idOf(item.index)}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={item.index + 2}
                  aria-selected={selection ? row.getIsSelected() : undefined}
                  onClick={(event) => {
                    setCursor(item.index)
                    if (!(event.target as Element).closest('a, button, input, label, [role=checkbox]'))
                      onOpen?.(row.original)
                  }}
                  className={cn(
                    'absolute inset-x-0 grid min-w-fit items-center gap-3 border-b px-4 outline-none hover:bg-hover',
                    onOpen && 'cursor-pointer',
                    row.getIsSelected() && 'bg-selected hover:bg-selected',
                    item.index === at &&
                      'group-focus-visible/grid:bg-hover group-focus-visible/grid:shadow-[inset_2px_0_0_var(--accent)]',
                  )}
                  style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }}
                >
                  {selection && (
                    <span role="gridcell" className="flex">
                      <Checkbox
                        bare
                        label={t('selectRow', { row: row.id })}
                        checked={row.getIsSelected()}
                        onCheckedChange={(on) => row.toggleSelected(on)}
                      />
                    </span>
                  )}
                  {row.getVisibleCells().map((cell) => (
                    <span
                      key={cell.id}
                      role="gridcell"
                      className={cn(
                        'min-w-0 truncate',
                        cell.column.columnDef.meta?.align === 'end' && 'tnum text-right',
                      )}
                    >
                      <table.FlexRender cell={cell} />
                    </span>
                  ))}
                </div>
              )
            })}
          </div>
        ) : (
          source.loading && <SkeletonRows template={template} columns={columns.length} height={rowHeight} />
        )}
        {rows.length > 0 && source.error && <RowsProblem error={source.error} retry={source.retry} />}
      </div>
      {nothing && (
        <div className="flex min-h-0 flex-1 flex-col justify-center overflow-auto">
          <Nothing {...props} />
        </div>
      )}
      {selection && selected.length > 0 && (
        <div className="flex shrink-0 items-center gap-2 border-t px-4 py-2">
          <span role="status" className="tnum mr-1 font-medium">
            {t('selected', { count: selected.length })}
          </span>
          {selection.actions(selected)}
          <Button kind="ghost" onClick={() => selection.onChange({})} className="ml-auto">
            {t('clearSelection')}
          </Button>
        </div>
      )}
    </div>
  )
}

function RowsProblem({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <div className="p-3">
      <ProblemPanel problem={error} onRetry={retry} />
    </div>
  )
}

function Nothing<Row extends RowData>({ source, empty, onClearFilters }: DataTableProps<Row>) {
  const { t } = useTranslation('kit')
  if (source.error) return <RowsProblem error={source.error} retry={source.retry} />
  if (!onClearFilters) return empty
  return <Empty title={t('noMatch')} action={<Button onClick={onClearFilters}>{t('clearFilters')}</Button>} />
}

function SkeletonRows({ template, columns, height }: { template: string; columns: number; height: number }) {
  return (
    <div aria-hidden>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
        <div
          key={row}
          className="grid items-center gap-3 border-b px-4"
          style={{ gridTemplateColumns: template, height }}
        >
          {Array.from({ length: columns }, (_, column) => `${row}${column}`).map((cell) => (
            <Skeleton key={cell} className="w-3/5" />
          ))}
        </div>
      ))}
    </div>
  )
}
