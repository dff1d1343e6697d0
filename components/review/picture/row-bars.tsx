import { counted } from "@/components/format/counted";
import type { ReviewRow } from "@/lib/stats/review/review-card";
import { Bar } from "./bar";
import { COLOURS } from "./colours";
import { CompactRows } from "./compact-rows";
import { shortened } from "./shortened";

interface RowBarsProps {
  rows: readonly ReviewRow[];
  /** As many have their bar below them; more are set closer. */
  roomy: number;
  /** Of the labels. */
  size: number;
  width: number;
}

/** As many as months. */
const MOST = 12;

/** Rows of a card with their bars; beyond what there is room for, only how many more there are. */
export function RowBars({ rows, roomy, size, width }: RowBarsProps) {
  if (rows.length > roomy)
    return (
      <div style={{ display: "flex", flexDirection: "column", width }}>
        <CompactRows rows={rows.slice(0, MOST)} size={size * 0.8} />
        {rows.length > MOST && (
          <div style={{ marginTop: size * 0.4, color: COLOURS.soft, fontSize: size * 0.7 }}>
            {`and ${counted(rows.length - MOST, "more", "more")}`}
          </div>
        )}
      </div>
    );
  const isStacked = rows.some((row) => row.share === null && lettersOf(row) * size * 0.5 > width);
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: size * 0.9, fontSize: size, width }}>
      {rows.map((row) => (
        <RoomyRow key={row.id} row={row} size={size} isStacked={isStacked} />
      ))}
    </div>
  );
}

/** Half of its size is about the width of a letter. */
function lettersOf({ label, value }: ReviewRow): number {
  return label.length + value.length;
}

interface RoomyRowProps {
  row: ReviewRow;
  size: number;
  /** Its value stands below its label: what has no bar may need the width, such as a date. */
  isStacked: boolean;
}

function RoomyRow({ row: { label, value, share, kind }, size, isStacked }: RoomyRowProps) {
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
        <div style={{ display: "block", minWidth: 0, lineClamp: 1 }}>{shortened(label)}</div>
        <div
          style={{
            display: "block",
            flexShrink: 0,
            maxWidth: isStacked ? "100%" : "72%",
            color: COLOURS.soft,
            fontSize: size * 0.8,
            lineClamp: 1,
          }}
        >
          {shortened(value)}
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
