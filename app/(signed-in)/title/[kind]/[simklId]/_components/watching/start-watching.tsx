import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { buttonClass } from "@/components/ui/button-class";
import { parseEpisodeCode } from "@/lib/domain/episode-code";
import { isMovie } from "@/lib/domain/is-movie";
import { NumberField, PercentField, WatchingActionButton } from "./watching-fields";

const FIRST_EPISODE = { season: 1, number: 1 };
const BUTTON_CLASS = buttonClass({ className: "aria-busy:animate-breathe" });

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
        <WatchingActionButton
          action="check-in"
          className={buttonClass({ variant: "primary", className: "aria-busy:opacity-60" })}
        >
          Check in
        </WatchingActionButton>
        <WatchingActionButton action="start" className={BUTTON_CLASS}>
          Start
        </WatchingActionButton>
        <WatchingActionButton action="pause" className={BUTTON_CLASS}>
          Pause
        </WatchingActionButton>
        <WatchingActionButton action="stop" className={BUTTON_CLASS}>
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
