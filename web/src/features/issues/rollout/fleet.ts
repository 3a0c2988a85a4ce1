/** Where the squares of a fleet map stand: as many in a row as fit, smaller ones where there are many. */
export interface Grid {
  columns: number
  rows: number
  /** From one square to the next. */
  pitch: number
  side: number
}

const GAP = 3
const MOST_ROWS = 8

export function gridOf(count: number, width: number): Grid {
  for (const side of [11, 9, 7, 5]) {
    const pitch = side + GAP
    const columns = Math.max(1, Math.floor((width + GAP) / pitch))
    const rows = Math.ceil(count / columns)
    if (rows <= MOST_ROWS || side === 5) return { columns, rows, pitch, side }
  }
  throw new Error('no square is small enough')
}

/** Which square is at this place; undefined between squares' rows and after the last. */
export function squareAt(grid: Grid, count: number, x: number, y: number): number | undefined {
  const column = Math.floor(x / grid.pitch)
  if (x < 0 || y < 0 || column >= grid.columns) return undefined
  const index = Math.floor(y / grid.pitch) * grid.columns + column
  return index < count ? index : undefined
}
