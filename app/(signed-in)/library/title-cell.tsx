import { spokenDuration } from "@/components/format/spoken-duration";
import { KINDS } from "@/components/kind/kinds";
import { StatusDot } from "@/components/status/status-dot";
import { STATUSES } from "@/components/status/statuses";
import { spokenAirDate } from "@/lib/dates/air-date";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import type { LibraryTitle } from "@/lib/library/browse/library-page";
import type { Viewer } from "../overview/viewer";
import type { Column } from "./columns";
import { ProgressBar } from "./progress-bar";
import { valueWords } from "./words";

interface TitleCellProps {
  column: Column;
  title: LibraryTitle;
  viewer: Viewer;
}

/** What a column says of a title; an empty cell where there is nothing to say. */
export function TitleCell({ column, title, viewer }: TitleCellProps) {
  return CELLS[column](title, viewer);
}

const CELLS: Record<Column, (title: LibraryTitle, viewer: Viewer) => React.ReactNode> = {
  kind: ({ kind }) => KINDS[kind].label,
  status: ({ status }) => (
    <span className="inline-flex items-center gap-2">
      <StatusDot status={status} /> {STATUSES[status]}
    </span>
  ),
  progress: (title) =>
    title.airedEpisodes > 0 && (
      <>
        {title.watchedEpisodes.toLocaleString("en")} of {title.airedEpisodes.toLocaleString("en")}
        <ProgressBar title={title} className="mt-1 rounded-full bg-raised" />
      </>
    ),
  left: ({ kind, airedEpisodes, watchedEpisodes }) =>
    kind !== "movie" && Math.max(airedEpisodes - watchedEpisodes, 0).toLocaleString("en"),
  rating: ({ rating }) =>
    rating !== null && (
      <span className="inline-flex items-center gap-1">
        <span aria-hidden="true" className="text-accent">
          ★
        </span>
        {rating}
      </span>
    ),
  watched: ({ watchedAt }, viewer) => <Day date={watchedAt} viewer={viewer} />,
  added: ({ addedAt }, viewer) => <Day date={addedAt} viewer={viewer} />,
  rated: ({ ratedAt }, viewer) => <Day date={ratedAt} viewer={viewer} />,
  next: ({ nextToWatch, nextDate }, { user, now }) =>
    nextToWatch !== null && (
      <>
        <span className="font-mono text-xs text-accent">{nextToWatch}</span>
        <span className="block text-xs text-soft">{spokenAirDate(nextDate, user.timeZone, now)}</span>
      </>
    ),
  year: ({ year }) => year,
  runtime: ({ runtime }) => runtime !== null && spokenDuration(runtime),
  genre: ({ genres }) => genres.join(", "),
  network: ({ network }) => network,
  country: ({ country }) => country && valueWords("country", country),
  type: ({ animeType }) => animeType && valueWords("type", animeType),
  community: ({ communityRating }) => communityRating?.toFixed(1),
  rewatches: ({ rewatches }) => rewatches > 0 && `×${rewatches + 1}`,
  memo: ({ hasMemo }) => hasMemo && "Yes",
};

function Day({ date, viewer: { user, now } }: { date: Date | null; viewer: Viewer }) {
  if (date === null) return null;
  return (
    <time dateTime={date.toISOString()} title={exactDate(date, user.timeZone)}>
      {spokenDate(date, user.timeZone, now)}
    </time>
  );
}
