import { episodeCode } from "@/components/format/episode-code";
import { buttonClass } from "@/components/ui/button-class";
import { TimeLeft } from "@/components/watching/time-left";
import { type NowWatching, progressBy } from "@/lib/watching/now-watching";
import { Dated } from "./dated";
import type { Visit } from "./visit";
import { DeedButton, PercentField } from "./watching-fields";

const LOOK = buttonClass({ className: "aria-busy:animate-breathe" });

/** This title is on: how long still, and how to end it. */
export function WatchingOn({ on, visit }: { on: NowWatching; visit: Visit }) {
  const { kind, season, number, endsAt, mode } = on;
  const code = number === null ? "The film" : episodeCode(kind, season ?? 1, number);
  return (
    <>
      <p>
        <span className="font-semibold">{code}</span>, <TimeLeft endsAt={endsAt.getTime()} now={visit.now.getTime()} />
      </p>
      <p className="mt-1 text-sm text-soft">
        {mode === "checkin" ? "You are checked in. It counts as watched by itself" : "It is over"}{" "}
        <Dated at={endsAt} visit={visit} />.
      </p>
      {mode === "checkin" ? <Cancel /> : <Remote on={on} now={visit.now} />}
    </>
  );
}

function Cancel() {
  return (
    <DeedButton deed="cancel" className={buttonClass({ className: "mt-3 aria-busy:animate-breathe" })}>
      Cancel the check-in
    </DeedButton>
  );
}

function Remote({ on, now }: { on: NowWatching; now: Date }) {
  return (
    <>
      <input type="hidden" name="season" value={on.season ?? ""} />
      <input type="hidden" name="number" value={on.number ?? ""} />
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <PercentField label="At per cent" value={progressBy(now, on)} />
        <DeedButton deed="pause" className={LOOK}>
          Pause
        </DeedButton>
        <DeedButton deed="stop" className={LOOK}>
          Stop
        </DeedButton>
      </div>
      <p className="mt-3 text-xs text-soft">
        Stopped at 80 % or later it counts as watched, earlier Simkl keeps your place. It does not count by itself.
      </p>
    </>
  );
}
