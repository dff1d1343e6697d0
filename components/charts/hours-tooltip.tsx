import type { TooltipContentProps } from "recharts";
import { spokenDuration } from "@/components/format/spoken-duration";
import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { spokenMonth } from "./calendar";
import type { MonthOfHours } from "./months-of-hours";

/** What a month of the hours chart tells when it is pointed at, or reached with the arrow keys. */
export function HoursTooltip({ active, payload }: TooltipContentProps) {
  const month = monthOf(payload);
  if (!active || !month) return null;
  return (
    <div className="rounded-lg border border-line bg-card px-3 py-2 text-xs">
      <p className="mb-1 font-medium">{spokenMonth(month.month)}</p>
      <ul>
        {KIND_ORDER.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <KindMark kind={kind} />
            <span className="flex-1 text-soft">{KINDS[kind].label}</span>
            <span>{spokenDuration(60 * (month.first[kind] + month.again[kind]))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Recharts hands back the very row we gave it. */
function monthOf(payload: TooltipContentProps["payload"]): MonthOfHours | undefined {
  return payload[0]?.payload as MonthOfHours | undefined;
}
