interface CompareTableHeadProps {
  /** What a row is called by. */
  rowLabel: string;
  a: string;
  b: string;
  /** How far the first is from the second. */
  difference: string;
}

/** The head of a table with both ranges. */
export function CompareTableHead({ rowLabel, a, b, difference }: CompareTableHeadProps) {
  return (
    <thead className="text-xs text-soft">
      <tr>
        {[rowLabel, a, b, difference].map((head, column) => (
          <th
            // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
            key={column}
            scope="col"
            className="pb-2 pl-3 text-right align-bottom font-normal first:pl-0 first:text-left"
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
