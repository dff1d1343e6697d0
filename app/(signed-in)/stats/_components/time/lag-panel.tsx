import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatDays } from "@/app/(signed-in)/stats/_lib/time/format-days";
import { LAG_STEP_LABELS } from "@/app/(signed-in)/stats/messages";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatPercent } from "@/lib/format/percent";
import { countLagSteps, getMedianLag } from "@/lib/stats/time/lag-steps";
import type { TimePanelProps } from "./time-panel-props";

/** How soon after their airing episodes are watched. */
export function LagPanel({ query: { params }, stats: { lag } }: TimePanelProps) {
  const median = getMedianLag(lag);
  if (median === null) return null;
  const steps = countLagSteps(lag);
  const all = steps.reduce((sum, { episodes }) => sum + episodes, 0);
  return (
    <Panel
      title="How soon you watch what airs"
      note={`Your latest ${pluralize(all, "episode")} with a known airing`}
      className="lg:col-span-12"
    >
      <Metric value={formatPercent(steps[0]?.episodes ?? 0, all)}>
        on the day they aired; half of them {median === 0 ? "on that day" : `within ${formatDays(median)}`}
      </Metric>
      <dl className="mt-4 grid gap-x-12 gap-y-3 text-sm lg:grid-flow-col lg:grid-cols-2 lg:grid-rows-3">
        {steps.map(({ step, episodes }) => (
          <div key={step} className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
            <dt>{LAG_STEP_LABELS[step]}</dt>
            <dd className="text-soft">{pluralize(episodes, "episode")}</dd>
            <dd aria-hidden="true" className="col-span-2 h-1.5 rounded-full bg-raised">
              <div className="h-full rounded-full bg-accent" style={{ width: `${(episodes / all) * 100}%` }} />
            </dd>
          </div>
        ))}
      </dl>
      <ReportLinks report="lag" label="How soon you watch what airs" params={params} />
    </Panel>
  );
}
