import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { pluralize } from "@/lib/format/count";
import { formatDate, formatExactDate } from "@/lib/format/date";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";
import { MovieLane } from "./movie-lane";
import { RoundLanes } from "./round-lanes";
import { RoundsTable } from "./rounds-table";

/** A title with every time it was seen. */
export function TitleCard({ context, title }: { context: PageContext; title: RewatchedTitle }) {
  const rewatches = title.rounds.filter(({ turn }) => turn > 0);
  const stopped = rewatches.filter(({ state }) => state === "closed").length;
  const last = findLatest(rewatches.flatMap(({ lastWatchedAt }) => lastWatchedAt ?? []));
  return (
    <li className="min-w-0 rounded-xl border border-line bg-card p-4 [contain-intrinsic-size:auto_320px] [content-visibility:auto] sm:p-5">
      <div className="flex gap-3 sm:gap-4">
        <div className="w-10 shrink-0">
          <Poster path={title.poster} title={title.title} kind={title.kind} size="row" />
        </div>
        <div className="min-w-0 flex-1">
          <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
          <p className="text-xs text-soft">
            <span className="text-ink">{pluralize(rewatches.length, "rewatch", "rewatches")}</span>
            {stopped > 0 && ` (${stopped.toLocaleString("en")} partial)`}
            {last && (
              <>
                , last{" "}
                <time dateTime={last.toISOString()} title={formatExactDate(last, context.user.timeZone)}>
                  {formatDate(last, context.user.timeZone, context.now)}
                </time>
              </>
            )}
          </p>
        </div>
      </div>
      {title.isMovie ? (
        <MovieLane context={context} title={title} />
      ) : (
        <>
          <RoundLanes context={context} title={title} />
          <RoundsTable context={context} title={title} />
        </>
      )}
    </li>
  );
}

function findLatest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>((latest, date) => (latest && latest > date ? latest : date), null);
}
