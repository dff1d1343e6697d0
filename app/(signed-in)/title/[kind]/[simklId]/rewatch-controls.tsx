import { ActButton } from "@/components/acting/act-button";
import { ActForm } from "@/components/acting/act-form";
import { WhenField } from "@/components/acting/when-field";
import { episodeCode } from "@/components/format/episode-code";
import { buttonClass } from "@/components/ui/button-class";
import { wallClock } from "@/lib/dates/wall-clock";
import type { SessionProgress } from "@/lib/writes/rewatch/session-progress";
import { act } from "../../../act-actions";
import { isFilm } from "./is-film";
import { RemoveRewatch } from "./remove-rewatch";
import type { RewatchEntryProps } from "./rewatch-entry";

type RewatchControlsProps = RewatchEntryProps & { progress: SessionProgress | null };

const SMALL = buttonClass({ className: "min-h-9 px-3 aria-busy:opacity-60" });

/** What can be done with a rewatch; greyed while the person may not write any. */
export function RewatchControls(props: RewatchControlsProps) {
  const { session, ahead, visit } = props;
  const isShow = !isFilm(visit.head);
  const isActive = session.state === "active" && isShow;
  const other = ahead.sessions.find(({ state, turn }) => state === "active" && turn !== session.turn);
  return (
    <fieldset disabled={ahead.facts.tracking !== "on"} className="mt-3 space-y-3">
      <legend className="sr-only">Rewatch {session.turn}</legend>
      {isActive && <SeenAgain {...props} />}
      <div className="flex flex-wrap items-center gap-2">
        {isShow && <TurnState {...props} />}
        <RemoveRewatch {...props} />
      </div>
      {isShow && !isActive && other && (
        <p className="text-xs text-soft">Taking it up closes rewatch {other.turn}: one at a time is under way.</p>
      )}
    </fieldset>
  );
}

function SeenAgain({ session, progress, visit: { head, user, now } }: RewatchControlsProps) {
  if (!progress || progress.missing.length === 0 || session.rewatchId === null) return null;
  const { next, missing } = progress;
  const code = (season: number, number: number) =>
    season === 0 ? `Special ${number}` : episodeCode(head.kind === "anime" ? "anime" : "tv", season, number);
  const about = {
    kind: "rewatch-episodes",
    simklId: head.simklId,
    rewatchId: session.rewatchId,
    watchedAt: "now",
  } as const;
  return (
    <ActForm action={act} className="space-y-3">
      <WhenField id="again-when" localNow={wallClock(now, user.timeZone)} />
      {next && (
        <p>
          <ActButton
            intent={{ ...about, episodes: [next] }}
            className={buttonClass({ look: "primary", className: "min-h-9 aria-busy:opacity-60" })}
          >
            Mark {code(next.season, next.number)} seen again
          </ActButton>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-2">
        <label htmlFor="again-episode" className="text-soft">
          Another one
        </label>
        <select
          id="again-episode"
          name="episode"
          className="min-h-9 rounded-lg border border-line bg-card px-2 hover:border-edge"
        >
          {missing.map(({ season, number }) => (
            <option key={`${season}:${number}`} value={`${season}:${number}`}>
              {code(season, number)}
            </option>
          ))}
        </select>
        <ActButton intent={{ ...about, episodes: [] }} className={SMALL}>
          Mark it
        </ActButton>
      </p>
    </ActForm>
  );
}

function TurnState({ session, visit: { head } }: RewatchControlsProps) {
  if (session.rewatchId === null) return null;
  const isActive = session.state === "active";
  return (
    <ActForm action={act} className="contents">
      <ActButton
        intent={{
          kind: "rewatch-state",
          simklId: head.simklId,
          rewatchId: session.rewatchId,
          state: isActive ? "closed" : "active",
        }}
        title={isActive ? "It keeps what is in it, and can be taken up again" : undefined}
        className={SMALL}
      >
        {isActive ? "Close" : "Take up again"}
        <span className="sr-only"> rewatch {session.turn}</span>
      </ActButton>
    </ActForm>
  );
}
