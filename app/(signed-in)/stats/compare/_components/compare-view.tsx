import type { Comparison } from "@/app/(signed-in)/stats/compare/_lib/comparison";
import { CumulativePanel } from "./cumulative-panel";
import { GenresPanel } from "./genres-panel";
import { NothingToCompare } from "./nothing-to-compare";
import { SummaryPanel } from "./summary-panel";
import { TimePairPanel } from "./time-pair-panel";
import { TitlesPanel } from "./titles-panel";
import { WeekPairPanel } from "./week-pair-panel";

/** Two ranges side by side. Without dated viewings in either, only the totals are shown. */
export function CompareView({ comparison }: { comparison: Comparison }) {
  const { a, b } = comparison;
  if (a.time.totals.length + b.time.totals.length === 0) return <NothingToCompare query={a.query} />;
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <SummaryPanel comparison={comparison} />
      <CumulativePanel comparison={comparison} />
      {a.time.activeDays + b.time.activeDays > 0 && (
        <>
          <TimePairPanel comparison={comparison} />
          <WeekPairPanel comparison={comparison} />
        </>
      )}
      <TitlesPanel comparison={comparison} />
      <GenresPanel comparison={comparison} />
    </div>
  );
}
