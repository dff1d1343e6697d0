import { EpisodeStrip } from "@/app/(signed-in)/title/[kind]/[simklId]/_components/episodes/episode-strip";
import { RelativeDate } from "@/app/(signed-in)/title/[kind]/[simklId]/_components/relative-date";
import type { RewatchEntryProps } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/rewatch-entry-props";
import { isMovie } from "@/lib/domain/is-movie";
import { pluralize } from "@/lib/format/count";
import { formatEpisodeRanges } from "@/lib/format/episode-ranges";
import { getSessionProgress, type SessionProgress } from "@/lib/outbox/rewatch/session-progress";
import { RewatchControls } from "./rewatch-controls";

const STATE_LABELS = { active: "Under way", closed: "Closed", completed: "Finished" } as const;

/** One rewatch: how far it went, which episodes are in it, when it was, and what can be done with it. */
export function RewatchEntry(props: RewatchEntryProps) {
  const { session, pending, context } = props;
  const progress = getSessionProgress(session, pending.title);
  const isNew = session.rewatchId === null;
  return (
    <li className="py-4 text-sm first:pt-0 last:pb-0">
      <p className="flex justify-between gap-4">
        <span className="font-medium">Rewatch {session.turn}</span>
        <span className={session.state === "active" ? "text-accent" : "text-soft"}>
          {isNew ? "On its way to Simkl" : STATE_LABELS[session.state]}
        </span>
      </p>
      {progress && <Progress progress={progress} {...props} />}
      <p className="mt-1 text-xs text-soft">
        <DateRange session={session} context={context} />
      </p>
      {!isNew && <RewatchControls progress={progress} {...props} />}
    </li>
  );
}

function Progress({ progress, session, context: { head } }: RewatchEntryProps & { progress: SessionProgress }) {
  const kind = head.kind === "anime" ? "anime" : "tv";
  const { episodes, named, carriedOver, counted: seen, aired } = progress;
  if (seen === 0 && session.state === "completed")
    return <p className="mt-1 text-xs">Simkl does not say which episodes, nor how many.</p>;
  return (
    <>
      {named.length > 0 && (
        <div className="my-2">
          <EpisodeStrip
            id={`session-${session.rewatchId ?? "new"}`}
            kind={kind}
            marks={episodes.map(({ mark }) => mark)}
          />
        </div>
      )}
      <p className="text-xs">
        {seen.toLocaleString("en")} of {pluralize(aired, "episode")}
        {named.length > 0 && `: ${formatEpisodeRanges(kind, named)}`}
      </p>
      {seen > named.length && named.length > 0 && (
        <p className="text-xs text-soft">Simkl names {named.length.toLocaleString("en")} of them.</p>
      )}
      {carriedOver > 0 && (
        <p className="text-xs text-soft">
          {pluralize(carriedOver, "of them was", "of them were")} carried over from the first time by simkl.com.
        </p>
      )}
    </>
  );
}

function DateRange({ session: { startedAt, lastWatchedAt }, context }: Pick<RewatchEntryProps, "session" | "context">) {
  const [first, last] = [startedAt ?? lastWatchedAt, lastWatchedAt];
  if (first === null) return "Simkl keeps no date of it";
  if (isMovie(context.head)) return <RelativeDate at={new Date(last ?? first)} context={context} />;
  // What was watched before the rewatch began was filled in by simkl.com.
  if (last === null || last <= first) return <RelativeDate at={new Date(first)} context={context} />;
  return (
    <>
      <RelativeDate at={new Date(first)} context={context} /> to <RelativeDate at={new Date(last)} context={context} />
    </>
  );
}
