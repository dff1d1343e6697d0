import type { ReviewRow } from "@/lib/stats/review/review-card";
import { Bar } from "./bar";
import { COLORS } from "./colors";
import { shorten } from "./shorten";

/** Of a value, beyond which it is cut off. */
const MAX_LETTERS = 28;

/** Many rows: label, bar and value on one line each. */
export function CompactRows({ rows, size }: { rows: readonly ReviewRow[]; size: number }) {
  const longest = Math.max(...rows.map(({ value }) => value.length));
  const valueSize = size * 0.85;
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: size * 0.5, fontSize: size }}>
      {rows.map(({ id, label, value, share, kind }) => (
        <div key={id} style={{ display: "flex", alignItems: "center", gap: size * 0.8 }}>
          <div style={{ display: "block", width: "29%", lineClamp: 1 }}>{shorten(label)}</div>
          <div style={{ display: "flex", flex: 1 }}>
            {share !== null && <Bar share={share} kind={kind} height={size * 0.6} />}
          </div>
          <div
            style={{
              display: "flex",
              justifyContent: "flex-end",
              // The same for all, or their bars could not be compared.
              width: (Math.min(longest, MAX_LETTERS) + 1.5) * valueSize * 0.5,
              color: COLORS.soft,
              fontSize: valueSize,
            }}
          >
            <div style={{ display: "block", lineClamp: 1 }}>{shorten(value)}</div>
          </div>
        </div>
      ))}
    </div>
  );
}
