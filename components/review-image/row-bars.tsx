import { pluralize } from "@/lib/format/count";
import type { ReviewRow } from "@/lib/stats/review/review-card";
import { Bar } from "./bar";
import { COLORS } from "./colors";
import { CompactRows } from "./compact-rows";
import { shorten } from "./shorten";

interface RowBarsProps {
  rows: readonly ReviewRow[];
  /** As many have their bar below them; more are set closer. */
  maxSpacious: number;
  /** Of the labels. */
  size: number;
  width: number;
}

/** As many as months. */
const MAX_ROWS = 12;

/** The rows of a card with their bars; rows that do not fit are only counted. */
export function RowBars({ rows, maxSpacious, size, width }: RowBarsProps) {
  if (rows.length > maxSpacious)
    return (
      <div style={{ display: "flex", flexDirection: "column", width }}>
        <CompactRows rows={rows.slice(0, MAX_ROWS)} size={size * 0.8} />
        {rows.length > MAX_ROWS && (
          <div style={{ marginTop: size * 0.4, color: COLORS.soft, fontSize: size * 0.7 }}>
            {`and ${pluralize(rows.length - MAX_ROWS, "more", "more")}`}
          </div>
        )}
      </div>
    );
  const isStacked = rows.some((row) => row.share === null && countLetters(row) * size * 0.5 > width);
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: size * 0.9, fontSize: size, width }}>
      {rows.map((row) => (
        <SpaciousRow key={row.id} row={row} size={size} isStacked={isStacked} />
      ))}
    </div>
  );
}

/** Half of its size is about the width of a letter. */
function countLetters({ label, value }: ReviewRow): number {
  return label.length + value.length;
}

interface SpaciousRowProps {
  row: ReviewRow;
  size: number;
  /** The value is below the label: rows without a bar may need the width, such as for a date. */
  isStacked: boolean;
}

function SpaciousRow({ row: { label, value, share, kind }, size, isStacked }: SpaciousRowProps) {
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      <div
        style={{
          display: "flex",
          flexDirection: isStacked ? "column" : "row",
          alignItems: isStacked ? "stretch" : "baseline",
          justifyContent: "space-between",
          gap: isStacked ? size * 0.15 : size,
        }}
      >
        <div style={{ display: "block", minWidth: 0, lineClamp: 1 }}>{shorten(label)}</div>
        <div
          style={{
            display: "block",
            flexShrink: 0,
            maxWidth: isStacked ? "100%" : "72%",
            color: COLORS.soft,
            fontSize: size * 0.8,
            lineClamp: 1,
          }}
        >
          {shorten(value)}
        </div>
      </div>
      {share !== null && (
        <div style={{ display: "flex", marginTop: size * 0.25 }}>
          <Bar share={share} kind={kind} height={size * 0.36} />
        </div>
      )}
    </div>
  );
}
