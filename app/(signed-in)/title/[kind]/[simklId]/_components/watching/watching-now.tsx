import { TimeLeft } from "@/app/(signed-in)/_components/time-left";
import { RelativeDate } from "@/app/(signed-in)/title/[kind]/[simklId]/_components/relative-date";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { buttonClass } from "@/components/ui/button";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { getProgress, type NowWatching } from "@/lib/now-watching/now-watching";
import { PercentField, WatchingActionButton } from "./watching-fields";

/** The running check-in: remaining time, and how to end it. */
export function WatchingNow({ current, context }: { current: NowWatching; context: TitlePageContext }) {
  const { kind, season, number, endsAt, mode } = current;
  const code = number === null ? "The film" : formatEpisodeCode(kind, season ?? 1, number);
  return (
    <>
      <p>
        <span className="font-semibold">{code}</span>,{" "}
        <TimeLeft endsAt={endsAt.getTime()} now={context.now.getTime()} />
      </p>
      <p className="mt-1 text-sm text-soft">
        {mode === "checkin" ? "You are checked in. It counts as watched by itself" : "It is over"}{" "}
        <RelativeDate at={endsAt} context={context} />.
      </p>
      {mode === "checkin" ? <CancelCheckIn /> : <RemoteControls current={current} now={context.now} />}
    </>
  );
}

function CancelCheckIn() {
  return (
    <WatchingActionButton action="cancel" className={buttonClass({ className: "mt-3" })}>
      Cancel the check-in
    </WatchingActionButton>
  );
}

function RemoteControls({ current, now }: { current: NowWatching; now: Date }) {
  return (
    <>
      <input type="hidden" name="season" value={current.season ?? ""} />
      <input type="hidden" name="number" value={current.number ?? ""} />
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <PercentField label="At per cent" value={getProgress(now, current)} />
        <WatchingActionButton action="pause" className={buttonClass()}>
          Pause
        </WatchingActionButton>
        <WatchingActionButton action="stop" className={buttonClass()}>
          Stop
        </WatchingActionButton>
      </div>
      <p className="mt-3 text-xs text-soft">
        Stopped at 80 % or later it counts as watched, earlier Simkl keeps your place. It does not count by itself.
      </p>
    </>
  );
}
