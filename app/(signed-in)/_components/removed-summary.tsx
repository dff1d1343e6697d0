import { formatLosses } from "@/app/(signed-in)/_lib/format-losses";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { pluralize } from "@/lib/format/count";
import { formatDateRange } from "@/lib/format/date-range";
import { MOVIE_KEY } from "@/lib/outbox/intents/title-state";
import type { RestorationLoss } from "@/lib/outbox/restore/plan-restoration";
import type { RemovedTitle } from "@/lib/outbox/restore/removed-titles";

interface RemovedSummaryProps {
  removed: Pick<RemovedTitle, "stateBefore">;
  lost: RestorationLoss;
  timeZone: string;
}

/** Deleted data of a removed title: list, rating, viewings, memo; and what cannot be restored. */
export function RemovedSummary({ removed: { stateBefore }, lost, timeZone }: RemovedSummaryProps) {
  const losses = formatLosses({ ...lost, memos: lost.memo ? 1 : 0 });
  return (
    <>
      <p className="mt-1 text-sm text-soft">
        {[
          STATUS_LABELS[stateBefore.status ?? "plantowatch"],
          stateBefore.rating && `rated ${stateBefore.rating}`,
          formatViewings(stateBefore, timeZone),
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {stateBefore.memo && (
        <blockquote
          dir="auto"
          className="mt-1.5 max-w-prose border-l-2 border-amber pl-3 text-sm whitespace-pre-line wrap-anywhere"
        >
          {stateBefore.memo.text}
        </blockquote>
      )}
      {losses && <p className="mt-1.5 text-xs text-soft">Watchfolio cannot put back: {losses}.</p>}
    </>
  );
}

function formatViewings({ watched, watchedEpisodes }: RemovedTitle["stateBefore"], timeZone: string): string | null {
  const dates = Object.values(watched).flatMap((date) => date ?? []);
  const span = formatDateRange(
    dates.map((date) => new Date(date)),
    timeZone,
  );
  const episodes = Math.max(watchedEpisodes, Object.keys(watched).length);
  const watchedPart = MOVIE_KEY in watched ? "watched" : episodes > 0 ? pluralize(episodes, "episode") : null;
  return watchedPart && [watchedPart, span].filter(Boolean).join(", ");
}
