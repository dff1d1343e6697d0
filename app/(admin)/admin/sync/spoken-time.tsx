import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import type { Viewer } from "./viewer";

/** An instant as people say it, with the exact one on hover; a word of its own when there is none. */
export function SpokenTime({ at, none, viewer }: { at: Date | null; none: string; viewer: Viewer }) {
  if (at === null) return <span className="text-soft">{none}</span>;
  return (
    <time dateTime={at.toISOString()} title={exactDate(at, viewer.timeZone)}>
      {spokenDate(at, viewer.timeZone, viewer.now)}
    </time>
  );
}
