"use client";

interface TextTableProps {
  title: string;
  columns: readonly { name: string; isText: boolean }[];
  rows: readonly (readonly string[])[];
}

/**
 * The first column is the header of its row and stays visible on scrolling. A client component, so that thousands of cells are sent
 * as text, not once more as elements.
 */
export function TextTable({ title, columns, rows }: TextTableProps) {
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
      tabIndex={0}
      className="sideways rounded-xl border border-line bg-card [--fade-before:0px]"
    >
      <table className={`w-full text-right text-sm ${FIRST}`}>
        <caption className="sr-only">{title}</caption>
        <thead className="text-xs text-soft [&_th]:px-3 [&_th]:py-2 [&_th]:font-medium [&_th]:whitespace-nowrap">
          <tr>
            {columns.map(({ name, isText }) => (
              <th key={name} scope="col" className={getAlignment(isText)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={`divide-y divide-line border-t border-line ${CELLS}`}>
          {rows.map(([first, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name than its place
                <td key={index} className={getAlignment(columns[index + 1]?.isText)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// Set once for all cells: a year of days has thousands of them.
const CELLS =
  "[&_td]:px-3 [&_td]:py-1.5 [&_td]:whitespace-nowrap " +
  "[&_th]:px-3 [&_th]:py-1.5 [&_th]:font-normal sm:[&_th]:whitespace-nowrap";
const FIRST =
  "[&_th:first-child]:sticky [&_th:first-child]:left-0 [&_th:first-child]:max-w-[45vw] [&_th:first-child]:bg-card " +
  "[&_th:first-child]:text-left";

/** Numbers are aligned right, as the table is. */
function getAlignment(isText = false): string | undefined {
  return isText ? "text-left" : undefined;
}
