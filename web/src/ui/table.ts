import {
  type ColumnDef,
  columnVisibilityFeature,
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  tableFeatures,
} from '@tanstack/react-table'

interface ColumnLook {
  /** Pixels; the least a growing column gets. */
  width: number
  /** Takes a share of the room that is left. */
  grow?: number
  align?: 'end'
  /** The server can order by it, under this name. */
  sort?: string
}

/** Table 9 has only the features that are named here; everything else is not even in the bundle. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  columnMeta: {} as ColumnLook,
})

export type Features = typeof features

export type Column<Row extends RowData> = ColumnDef<Features, Row>

/**
 * The columns of a table, at module scope or in a `useMemo`:
 *
 * ```tsx
 * const columns = columnsOf<Issue>((column) => [
 *   column.accessor('title', { header: () => <Header …/>, meta: { width: 240, grow: 1 } }),
 *   column.display({ id: 'actions', meta: { width: 40 }, cell: ({ row }) => … }),
 * ])
 * ```
 */
export function columnsOf<Row extends RowData>(
  make: (column: ReturnType<typeof createColumnHelper<Features, Row>>) => unknown[],
): Column<Row>[] {
  return make(createColumnHelper<Features, Row>()) as Column<Row>[]
}

/** The grid that head and rows share. */
export function gridTemplate<Row extends RowData>(columns: readonly Column<Row>[], selectable: boolean): string {
  const tracks = columns.map(({ meta }) => {
    const width = meta?.width ?? 120
    return meta?.grow ? `minmax(${width}px, ${meta.grow}fr)` : `${width}px`
  })
  return (selectable ? ['40px', ...tracks] : tracks).join(' ')
}
