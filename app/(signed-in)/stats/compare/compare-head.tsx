interface CompareHeadProps {
  /** What a row is called by. */
  of: string;
  a: string;
  b: string;
  /** How far the first is from the second. */
  apart: string;
}

/** The head of a table whose rows tell something of both ranges. */
export function CompareHead({ of, a, b, apart }: CompareHeadProps) {
  return (
    <thead className="text-xs text-soft">
      <tr>
        {[of, a, b, apart].map((head, column) => (
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
