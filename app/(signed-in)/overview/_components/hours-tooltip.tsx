import type { TooltipContentProps } from "recharts";
import type { MonthHours } from "@/app/(signed-in)/overview/_lib/month-hours";
import { formatMonthAndYear } from "@/components/charts/calendar";
import { KindMark } from "@/components/titles/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { formatDuration } from "@/lib/format/duration";

/** The tooltip of a month, by pointer or arrow keys. */
export function HoursTooltip({ active, payload }: TooltipContentProps) {
  const month = getMonth(payload);
  if (!active || !month) return null;
  return (
    <div className="rounded-lg border border-line bg-card px-3 py-2 text-xs">
      <p className="mb-1 font-medium">{formatMonthAndYear(month.month)}</p>
      <ul>
        {KIND_ORDER.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <KindMark kind={kind} />
            <span className="flex-1 text-soft">{KINDS[kind].label}</span>
            <span>{formatDuration(60 * (month.first[kind] + month.again[kind]))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Recharts passes the very row that it got. */
function getMonth(payload: TooltipContentProps["payload"]): MonthHours | undefined {
  return payload[0]?.payload as MonthHours | undefined;
}
