import type { ReactNode } from 'react'

export interface SheetRow {
  id: string
  cells: ReactNode[]
}

/** A small dense table with a heading; nothing at all when it has no rows. */
export function Sheet({ title, heads, rows }: { title: string; heads: string[]; rows: SheetRow[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-medium text-fg-2 text-xs">{title}</h3>
      <div className="overflow-x-auto rounded-md border">
        <table className="w-full border-collapse text-left text-xs">
          <thead>
            <tr className="border-b bg-bg text-fg-2">
              {heads.map((head) => (
                <th key={head} scope="col" className="h-7 whitespace-nowrap px-2.5 font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-line border-b last:border-b-0">
                {heads.map((head, index) => (
                  <td key={head} className="max-w-96 break-words px-2.5 py-1 align-top">
                    {row.cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function Mono({ children }: { children: ReactNode }) {
  return <span className="font-mono">{children}</span>
}
