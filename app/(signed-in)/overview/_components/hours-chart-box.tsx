"use client";

import dynamic from "next/dynamic";
import type { MonthHours } from "@/app/(signed-in)/overview/_lib/month-hours";

/** Recharts draws nothing on the server: its script is fetched once the box is there, and the box keeps its size. */
const HoursChart = dynamic(() => import("./hours-chart"), { ssr: false });

export function HoursChartBox({ months }: { months: MonthHours[] }) {
  return (
    <div className="aspect-4/3 sm:aspect-2/1">
      <HoursChart months={months} />
    </div>
  );
}
