import { UPGRADE_URL } from "@/components/layout/plans";
import { ExternalLink } from "@/components/ui/external-link";
import { Panel } from "@/components/ui/panel";
import { Lane, type LanePoints } from "./lane";
import { LaneAxis } from "./lane-axis";

const TICKS = [
  { share: 0, label: "Feb ’22" },
  { share: 0.5, label: "Nov ’23" },
  { share: 0.78, label: "Jan ’25" },
];
const FOLDS = [
  { from: 0.44, to: 0.5 },
  { from: 0.72, to: 0.78 },
];
const EXAMPLE = [
  { name: "First watch", from: 5, step: 39 },
  { name: "Rewatch 1", from: 505, step: 19 },
  { name: "Rewatch 2", from: 785, step: 14 },
];
const EPISODES = 12;

/** What this page shows on a paid plan of Simkl, and where to get one. Stored rewatches stay visible below. */
export function PlanNotice({ hasRewatches }: { hasRewatches: boolean }) {
  return (
    <Panel title="Rewatches on Simkl" className="mb-4">
      <p className="max-w-prose">
        {hasRewatches
          ? "Simkl keeps rewatches on its PRO and VIP plans, and yours is the free one now. What it told of them before stays here, as it was."
          : "Simkl keeps rewatches on its PRO and VIP plans, and yours is the free one. With one of them every time you come back to a title would be a lane under its first watch, with a dot for each episode:"}
      </p>
      {!hasRewatches && (
        <div aria-hidden="true" className="my-5 max-w-2xl">
          {EXAMPLE.map(({ name, from, step }) => (
            <div key={name} className="mb-3 grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-4 text-xs text-soft">
              {name}
              <Lane
                kind="tv"
                layers={[{ isAgain: name !== "First watch", points: createRisingPoints(from, step) }]}
                ticks={TICKS}
                folds={FOLDS}
              />
            </div>
          ))}
          <div className="ml-[6.5rem]">
            <LaneAxis ticks={TICKS} />
          </div>
        </div>
      )}
      <p className="mt-3 text-sm">
        <ExternalLink href={UPGRADE_URL} className="text-accent">
          See Simkl PRO and VIP
        </ExternalLink>
      </p>
    </Panel>
  );
}

function createRisingPoints(from: number, step: number): LanePoints {
  const exact = Array.from({ length: EPISODES }, (_, episode) => ({
    x: from + episode * step,
    y: 100 - (episode / (EPISODES - 1)) * 100,
  }));
  const steps = exact.slice(1).flatMap((to, index) => {
    const before = exact[index];
    return before ? [{ from: before, to }] : [];
  });
  return { exact, rough: [], steps, gaps: [] };
}
