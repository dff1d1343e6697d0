"use client";

import dynamic from "next/dynamic";
import type { MonthHours } from "@/app/(signed-in)/overview/_lib/month-hours";

/** Recharts does not render on the server: its script loads with the box, which has the final size. */
const HoursChart = dynamic(() => import("./hours-chart"), { ssr: false });

export function HoursChartBox({ months }: { months: MonthHours[] }) {
  return (
    <div className="aspect-4/3 sm:aspect-2/1">
      <HoursChart months={months} />
    </div>
  );
}
