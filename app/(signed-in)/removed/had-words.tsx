import { counted } from "@/components/format/counted";
import { STATUSES } from "@/components/status/statuses";
import { dateSpan } from "@/lib/dates/date-span";
import type { RemovedTitle } from "@/lib/writes/removed-titles";
import type { Lost } from "@/lib/writes/restoration";
import { FILM } from "@/lib/writes/title-state";
import { lostWords } from "./lost-words";

interface HadWordsProps {
  removed: Pick<RemovedTitle, "had">;
  lost: Lost;
  timeZone: string;
}

/** What went with a title: its list, rating, viewings with their dates, memo; and what of it cannot be put back. */
export function HadWords({ removed: { had }, lost, timeZone }: HadWordsProps) {
  const notBack = lostWords({ ...lost, memos: lost.memo ? 1 : 0 });
  return (
    <>
      <p className="mt-1 text-sm text-soft">
        {[STATUSES[had.status ?? "plantowatch"], had.rating && `rated ${had.rating}`, viewingWords(had, timeZone)]
          .filter(Boolean)
          .join(", ")}
      </p>
      {had.memo && (
        <blockquote
          dir="auto"
          className="mt-1.5 max-w-prose border-l-2 border-amber pl-3 text-sm whitespace-pre-line wrap-anywhere"
        >
          {had.memo.text}
        </blockquote>
      )}
      {notBack && <p className="mt-1.5 text-xs text-soft">Watchfolio cannot put back: {notBack}.</p>}
    </>
  );
}

function viewingWords({ watched, watchedEpisodes }: RemovedTitle["had"], timeZone: string): string | null {
  const dates = Object.values(watched).flatMap((date) => date ?? []);
  const span = dateSpan(
    dates.map((date) => new Date(date)),
    timeZone,
  );
  const episodes = Math.max(watchedEpisodes, Object.keys(watched).length);
  const what = FILM in watched ? "watched" : episodes > 0 ? counted(episodes, "episode") : null;
  return what && [what, span].filter(Boolean).join(", ");
}
