import type { ReviewRow } from "@/lib/stats/review/review-card";
import { COLORS } from "./colors";

interface BarProps extends Pick<ReviewRow, "kind"> {
  /** From 0 to 1. */
  share: number;
  height: number;
}

/** A part of a whole, in the hue of its kind; nothing is no stub. */
export function Bar({ share, kind, height }: BarProps) {
  const percent = share > 0 ? Math.min(Math.max(share, 0.01), 1) * 100 : 0;
  const shape = { height, borderRadius: height / 2 };
  return (
    <div style={{ ...shape, display: "flex", flex: 1, background: COLORS.raised }}>
      {percent > 0 && <div style={{ ...shape, width: `${percent}%`, background: COLORS[kind ?? "amber"] }} />}
    </div>
  );
}
