import { StackedBars } from "@/components/fleet/stacked-bars";
import { counted } from "@/components/format/counted";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { spokenDate } from "@/lib/dates/spoken-date";
import { type Beat, lastBeats } from "@/lib/fleet/last-beats";
import { queueDepth } from "@/lib/fleet/queue-depth";
import { runsLately } from "@/lib/fleet/runs-lately";
import { SpokenTime } from "./spoken-time";
import type { Viewer } from "./viewer";

const PARTS = [
  { label: "Succeeded", tone: "calm" },
  { label: "Skipped", tone: "warm" },
  { label: "Failed", tone: "wrong" },
] as const;

export async function QueuePanel(viewer: Viewer) {
  const { now, timeZone } = viewer;
  const [{ due, running, jobs }, beats, slots] = await Promise.all([queueDepth(now), lastBeats(), runsLately(now)]);
  const time = (at: Date) => spokenDate(at, timeZone, now).replace(/^.*, /, "");
  return (
    <Panel title="Queue" note="runs of rounds and cron calls in two hours" className="lg:col-span-7">
      <FigureLine figure={due.toLocaleString("en")}>
        due now, {running.toLocaleString("en")} being synced
        {jobs !== null && `, ${counted(jobs, "job")} waiting`}
      </FigureLine>
      <StackedBars
        caption="Runs of rounds and cron calls, five minutes at a time"
        name="From"
        parts={PARTS}
        bars={slots.map(({ from, succeeded, skipped, failed }) => ({
          key: from.toISOString(),
          label: time(from),
          values: [succeeded, skipped, failed],
        }))}
        ends={[slots[0] ? time(slots[0].from) : "", "now"]}
        none="No round and no cron call had anything to do in the last two hours."
      />
      <dl className="mt-6 divide-y divide-line border-t border-line text-sm">
        <BeatRow label="Last cron call" beat={beats.find(({ kind }) => kind === "cron")} viewer={viewer} />
        <BeatRow label="Last round of a server" beat={beats.find(({ kind }) => kind === "server")} viewer={viewer} />
      </dl>
    </Panel>
  );
}

function BeatRow({ label, beat, viewer }: { label: string; beat: Beat | undefined; viewer: Viewer }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
      <dt className="text-soft">{label}</dt>
      <dd>
        <SpokenTime at={beat?.at ?? null} none="none in two days" viewer={viewer} />
        {beat && (
          <span className="text-soft">
            : {counted(beat.succeeded, "success", "successes")}, {counted(beat.failed, "failure")} in{" "}
            {(beat.ms / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} s
            {!beat.isComplete && ", some left for the next"}
          </span>
        )}
      </dd>
    </div>
  );
}
