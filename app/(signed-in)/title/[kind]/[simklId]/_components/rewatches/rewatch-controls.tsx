import { submitIntent } from "@/app/(signed-in)/_actions/library";
import type { RewatchEntryProps } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/rewatch-entry-props";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { buttonClass } from "@/components/ui/button";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { isMovie } from "@/lib/domain/is-movie";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import type { SessionProgress } from "@/lib/outbox/rewatch/session-progress";
import { RemoveRewatch } from "./remove-rewatch";

type RewatchControlsProps = RewatchEntryProps & { progress: SessionProgress | null };

/** What can be done with a rewatch; greyed while the person may not write any. */
export function RewatchControls(props: RewatchControlsProps) {
  const { session, pending, context } = props;
  const isShow = !isMovie(context.head);
  const isActive = session.state === "active" && isShow;
  const other = pending.sessions.find(({ state, turn }) => state === "active" && turn !== session.turn);
  return (
    <fieldset disabled={pending.facts.tracking !== "on"} className="mt-3 space-y-3">
      <legend className="sr-only">Rewatch {session.turn}</legend>
      {isActive && <MarkEpisodes {...props} />}
      <div className="flex flex-wrap items-center gap-2">
        {isShow && <RewatchStateButton {...props} />}
        <RemoveRewatch {...props} />
      </div>
      {isShow && !isActive && other && (
        <p className="text-xs text-soft">Taking it up closes rewatch {other.turn}: one at a time is under way.</p>
      )}
    </fieldset>
  );
}

function MarkEpisodes({ session, progress, context: { head, user, now } }: RewatchControlsProps) {
  if (!progress || progress.missing.length === 0 || session.rewatchId === null) return null;
  const { next, missing } = progress;
  const formatCode = (season: number, number: number) =>
    season === 0 ? `Special ${number}` : formatEpisodeCode(head.kind === "anime" ? "anime" : "tv", season, number);
  const base = {
    kind: "rewatch-episodes",
    simklId: head.simklId,
    rewatchId: session.rewatchId,
    watchedAt: "now",
  } as const;
  return (
    <ActionForm action={submitIntent} className="space-y-3">
      <WatchedAtField id="again-when" localNow={formatDateTimeInput(now, user.timeZone)} />
      {next && (
        <p>
          <IntentButton intent={{ ...base, episodes: [next] }} className={buttonClass({ variant: "primary" })}>
            Mark {formatCode(next.season, next.number)} seen again
          </IntentButton>
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
              {formatCode(season, number)}
            </option>
          ))}
        </select>
        <IntentButton intent={{ ...base, episodes: [] }} className={buttonClass()}>
          Mark it
        </IntentButton>
      </p>
    </ActionForm>
  );
}

function RewatchStateButton({ session, context: { head } }: RewatchControlsProps) {
  if (session.rewatchId === null) return null;
  const isActive = session.state === "active";
  return (
    <ActionForm action={submitIntent} className="contents">
      <IntentButton
        intent={{
          kind: "rewatch-state",
          simklId: head.simklId,
          rewatchId: session.rewatchId,
          state: isActive ? "closed" : "active",
        }}
        title={isActive ? "It keeps what is in it, and can be taken up again" : undefined}
        className={buttonClass()}
      >
        {isActive ? "Close" : "Take up again"}
        <span className="sr-only"> rewatch {session.turn}</span>
      </IntentButton>
    </ActionForm>
  );
}
