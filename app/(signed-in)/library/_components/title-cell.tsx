import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { Column } from "@/app/(signed-in)/library/_lib/columns";
import { formatFilterValue } from "@/app/(signed-in)/library/messages";
import { KINDS } from "@/components/titles/kinds";
import { StatusDot } from "@/components/titles/status-dot";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { formatAirDate } from "@/lib/format/air-date";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import type { LibraryTitle } from "@/lib/library/browse/library-page";
import { ProgressBar } from "./progress-bar";

interface TitleCellProps {
  column: Column;
  title: LibraryTitle;
  context: PageContext;
}

/** What a column says of a title; an empty cell where there is nothing to say. */
export function TitleCell({ column, title, context }: TitleCellProps) {
  return CELLS[column](title, context);
}

const CELLS: Record<Column, (title: LibraryTitle, context: PageContext) => React.ReactNode> = {
  kind: ({ kind }) => KINDS[kind].label,
  status: ({ status }) => (
    <span className="inline-flex items-center gap-2">
      <StatusDot status={status} /> {STATUS_LABELS[status]}
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
  watched: ({ watchedAt }, context) => <Day date={watchedAt} context={context} />,
  added: ({ addedAt }, context) => <Day date={addedAt} context={context} />,
  rated: ({ ratedAt }, context) => <Day date={ratedAt} context={context} />,
  next: ({ nextToWatch, nextDate }, { user, now }) =>
    nextToWatch !== null && (
      <>
        <span className="font-mono text-xs text-accent">{nextToWatch}</span>
        <span className="block text-xs text-soft">{formatAirDate(nextDate, user.timeZone, now)}</span>
      </>
    ),
  year: ({ year }) => year,
  runtime: ({ runtime }) => runtime !== null && formatDuration(runtime),
  genre: ({ genres }) => genres.join(", "),
  network: ({ network }) => network,
  country: ({ country }) => country && formatFilterValue("country", country),
  type: ({ animeType }) => animeType && formatFilterValue("type", animeType),
  community: ({ communityRating }) => communityRating?.toFixed(1),
  rewatches: ({ rewatches }) => rewatches > 0 && `×${rewatches + 1}`,
  memo: ({ hasMemo }) => hasMemo && "Yes",
};

function Day({ date, context: { user, now } }: { date: Date | null; context: PageContext }) {
  if (date === null) return null;
  return (
    <time dateTime={date.toISOString()} title={formatExactDate(date, user.timeZone)}>
      {formatDate(date, user.timeZone, now)}
    </time>
  );
}
