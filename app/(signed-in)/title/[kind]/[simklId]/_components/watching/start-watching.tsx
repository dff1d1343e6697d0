import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { buttonClass } from "@/components/ui/button";
import { parseEpisodeCode } from "@/lib/domain/episode-code";
import { isMovie } from "@/lib/domain/is-movie";
import { NumberField, PercentField, WatchingActionButton } from "./watching-fields";

const FIRST_EPISODE = { season: 1, number: 1 };
/** Starts a check-in or the remote: episode, position, method. */
export function StartWatching({ context: { head } }: { context: TitlePageContext }) {
  const next = parseEpisodeCode(head.entry?.nextToWatch ?? "") ?? FIRST_EPISODE;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {head.kind === "tv" && <NumberField name="season" label="Season" value={next.season} min={0} max={1000} />}
        {!isMovie(head) && <NumberField name="number" label="Episode" value={next.number} min={1} max={100_000} />}
        <PercentField label="At per cent" />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <WatchingActionButton action="check-in" className={buttonClass({ variant: "primary" })}>
          Check in
        </WatchingActionButton>
        <WatchingActionButton action="start" className={buttonClass()}>
          Start
        </WatchingActionButton>
        <WatchingActionButton action="pause" className={buttonClass()}>
          Pause
        </WatchingActionButton>
        <WatchingActionButton action="stop" className={buttonClass()}>
          Stop
        </WatchingActionButton>
      </div>
      <p className="mt-3 text-xs text-soft">
        Checked in, it counts as watched by itself when it is over. Start, pause and stop are a remote for a television
        without an app: stopped at 80 % or later it counts as watched, earlier Simkl keeps your place.
      </p>
    </>
  );
}
