import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { CompareAddress } from "./compare-address";
import type { Comparison } from "./comparison";
import { FiguresPanel } from "./figures-panel";
import { GenresPanel } from "./genres-panel";
import { RunningPanel } from "./running-panel";
import { TimePairPanel } from "./time-pair-panel";
import { WeekPairPanel } from "./week-pair-panel";

/** Two ranges beside each other. Without a day to draw in either, the figures stand alone. */
export function CompareView({ comparison }: { comparison: Comparison }) {
  const { a, b, address } = comparison;
  if (a.time.totals.length + b.time.totals.length === 0) return <NothingToCompare address={address} />;
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <FiguresPanel comparison={comparison} />
      <RunningPanel comparison={comparison} />
      {a.time.activeDays + b.time.activeDays > 0 && (
        <>
          <TimePairPanel comparison={comparison} />
          <WeekPairPanel comparison={comparison} />
        </>
      )}
      <GenresPanel comparison={comparison} />
    </div>
  );
}

function NothingToCompare({ address: { kind, watch } }: { address: CompareAddress }) {
  return (
    <Panel title="Nothing to compare">
      <EmptyState drawing="reel">
        {kind === null && watch === null
          ? "You watched nothing in either time. Other years show more."
          : "You watched nothing that fits this in either time. Another year, kind or date shows more."}
      </EmptyState>
    </Panel>
  );
}
