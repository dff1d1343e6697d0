interface DataTableProps {
  caption: string;
  /** The first column names the row. */
  head: string[];
  rows: { key: string; cells: (string | number)[] }[];
}

/** The data of a chart as a folded table. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  return (
    <details className="mt-4 text-xs text-soft">
      <summary className="w-fit rounded py-1 underline-offset-4 hover:text-ink hover:underline">Show as table</summary>
      <table className="mt-2 w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-ink">
          <tr>
            {head.map((name) => (
              <th key={name} scope="col" className="py-2 pl-3 text-right font-medium first:pl-0 first:text-left">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className="py-1.5 text-left font-normal">
                {first}
              </th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]} className="py-1.5 pl-3 text-right whitespace-nowrap">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
