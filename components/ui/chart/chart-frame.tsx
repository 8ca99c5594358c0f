import type { ReactNode } from 'react'

export type ChartTable = { columns: string[]; rows: (string | number)[][] }

/** A drawing with its words: the picture is one image to a screen reader, the figures follow as a hidden table. */
export function ChartFrame({
  label,
  table,
  height,
  children,
}: {
  label: string
  table: ChartTable
  height: number
  children: ReactNode
}) {
  return (
    <figure className="min-w-0">
      <div role="img" aria-label={label} style={{ height }} className="relative w-full overflow-hidden text-ink-3">
        {children}
      </div>
      <div className="sr-only">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells) => (
              <tr key={cells.join('|')}>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
