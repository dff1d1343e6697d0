import { counted } from "@/components/format/counted";
import { partInPercent } from "@/components/format/part-in-percent";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { lagSteps, medianLag } from "@/lib/stats/lag/lag-steps";
import { FigureLinks } from "../figure-links";
import { spokenDays } from "./spoken-days";
import type { TimePanelProps } from "./time-panel-props";

/** How soon after their airing episodes are watched. */
export function LagPanel({ question: { address }, figures: { lag } }: TimePanelProps) {
  const median = medianLag(lag);
  if (median === null) return null;
  const steps = lagSteps(lag);
  const all = steps.reduce((sum, { episodes }) => sum + episodes, 0);
  return (
    <Panel
      title="How soon you watch what airs"
      note={`Your latest ${counted(all, "episode")} with a known airing`}
      className="lg:col-span-12"
    >
      <FigureLine figure={partInPercent(steps[0]?.episodes ?? 0, all)}>
        on the day they aired; half of them {median === 0 ? "on that day" : `within ${spokenDays(median)}`}
      </FigureLine>
      <dl className="mt-4 grid gap-x-12 gap-y-3 text-sm lg:grid-flow-col lg:grid-cols-2 lg:grid-rows-3">
        {steps.map(({ name, episodes }) => (
          <div key={name} className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
            <dt>{name}</dt>
            <dd className="text-soft">{counted(episodes, "episode")}</dd>
            <dd aria-hidden="true" className="col-span-2 h-1.5 rounded-full bg-raised">
              <div className="h-full rounded-full bg-accent" style={{ width: `${(episodes / all) * 100}%` }} />
            </dd>
          </div>
        ))}
      </dl>
      <FigureLinks figure="lag" of="How soon you watch what airs" address={address} />
    </Panel>
  );
}
