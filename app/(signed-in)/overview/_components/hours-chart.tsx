"use client";

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import type { MonthHours } from "@/app/(signed-in)/overview/_lib/month-hours";
import { formatShortMonth } from "@/components/charts/calendar";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { HoursTooltip } from "./hours-tooltip";

/** Hours per month as stacked bars: a colour for each kind, first watches solid, rewatches hatched. */
export default function HoursChart({ months }: { months: MonthHours[] }) {
  return (
    <BarChart
      responsive
      data={months}
      margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
      barCategoryGap="18%"
      style={{ width: "100%", height: "100%" }}
      title="Hours watched per month"
    >
      <defs>
        {KIND_ORDER.map((kind) => (
          <pattern
            key={kind}
            id={`again-${kind}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="5" fill={KINDS[kind].color} />
          </pattern>
        ))}
      </defs>
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis
        dataKey="month"
        ticks={months.filter(isQuarterStart).map(({ month }) => month)}
        tickFormatter={formatMonthLabel}
        interval={0}
        tickLine={false}
        axisLine={{ stroke: "var(--color-line)" }}
        tick={{ fill: "var(--color-soft)", fontSize: 12 }}
      />
      <YAxis
        width="auto"
        tickLine={false}
        axisLine={false}
        tick={{ fill: "var(--color-soft)", fontSize: 12 }}
        tickFormatter={(hours: number) => `${hours.toLocaleString("en")}\u00a0h`}
        allowDecimals={false}
      />
      <Tooltip
        content={HoursTooltip}
        cursor={{ fill: "var(--color-raised)" }}
        isAnimationActive={false}
        wrapperStyle={{ outline: "none" }}
      />
      {KIND_ORDER.map((kind) => (
        <Bar key={kind} dataKey={`first.${kind}`} stackId="month" fill={KINDS[kind].color} isAnimationActive={false} />
      ))}
      {KIND_ORDER.map((kind) => (
        <Bar
          key={kind}
          dataKey={`again.${kind}`}
          stackId="month"
          fill={`url(#again-${kind})`}
          stroke={KINDS[kind].color}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}

function isQuarterStart({ month }: MonthHours): boolean {
  return Number(month.slice(5)) % 3 === 1;
}

/** January bears the year. */
function formatMonthLabel(month: string): string {
  return month.endsWith("-01") ? month.slice(0, 4) : formatShortMonth(month);
}
