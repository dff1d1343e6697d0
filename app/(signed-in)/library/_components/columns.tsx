import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatFilterValue } from "@/app/(signed-in)/library/messages";
import { KINDS } from "@/components/titles/kinds";
import { StatusDot } from "@/components/titles/status-dot";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { formatAirDate } from "@/lib/format/air-date";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import type { Facet } from "@/lib/library/browse/facet-values";
import type { LibraryTitle } from "@/lib/library/browse/library-page";
import type { RangeName } from "@/lib/library/browse/range-edges";
import type { Sort } from "@/lib/library/browse/sorts";
import { ProgressBar } from "./progress-bar";

/** A column that can be chosen, and what it is sorted by; the title is always the first. */
export type Column = Exclude<Sort, "activity" | "title">;

export type FilterName = Facet | RangeName;

/** In rem; classes would have to be literal. */
export const WIDTHS = { narrow: 4.25, normal: 8, wide: 12 } as const;

export type Width = keyof typeof WIDTHS;

/** How a field of `lib/library/browse/fields.ts` appears. */
interface LabelledField {
  /** In the head of the table, and in the menus of orders and columns. */
  label: string;
}

interface ColumnField extends LabelledField {
  /** Empty where there is nothing to say. */
  cell: (title: LibraryTitle, context: PageContext) => React.ReactNode;
  /** Makes it one of the columns at first. */
  defaultWidth?: Width;
}

interface FilterField extends LabelledField {
  filter: {
    /** Order of the filters on the page. */
    place: number;
    /** Where it differs from the label. */
    label?: string;
    isOpen?: true;
  };
}

/** Columns are in the order of their menu. */
const FIELDS = {
  activity: { label: "Latest activity" },
  title: { label: "Title" },
  kind: { label: "Kind", filter: { place: 1, isOpen: true }, cell: ({ kind }) => KINDS[kind].label },
  status: {
    label: "List",
    filter: { place: 2, isOpen: true },
    defaultWidth: "normal",
    cell: ({ status }) => (
      <span className="inline-flex items-center gap-2">
        <StatusDot status={status} /> {STATUS_LABELS[status]}
      </span>
    ),
  },
  progress: {
    label: "Progress",
    defaultWidth: "normal",
    cell: (title) =>
      title.airedEpisodes > 0 && (
        <>
          {title.watchedEpisodes.toLocaleString("en")} of {title.airedEpisodes.toLocaleString("en")}
          <ProgressBar title={title} className="mt-1 rounded-full bg-raised" />
        </>
      ),
  },
  left: {
    label: "Episodes left",
    cell: ({ kind, airedEpisodes, watchedEpisodes }) =>
      kind !== "movie" && Math.max(airedEpisodes - watchedEpisodes, 0).toLocaleString("en"),
  },
  rating: {
    label: "Rating",
    filter: { place: 4, label: "Your rating" },
    defaultWidth: "narrow",
    cell: ({ rating }) =>
      rating !== null && (
        <span className="inline-flex items-center gap-1">
          <span aria-hidden="true" className="text-accent">
            ★
          </span>
          {rating}
        </span>
      ),
  },
  watched: {
    label: "Last watched",
    filter: { place: 13 },
    defaultWidth: "normal",
    cell: ({ watchedAt }, context) => <Day date={watchedAt} context={context} />,
  },
  added: {
    label: "Added",
    filter: { place: 14 },
    cell: ({ addedAt }, context) => <Day date={addedAt} context={context} />,
  },
  rated: {
    label: "Rated",
    filter: { place: 15 },
    cell: ({ ratedAt }, context) => <Day date={ratedAt} context={context} />,
  },
  next: {
    label: "Next episode",
    filter: { place: 7 },
    cell: ({ nextToWatch, nextDate }, { user, now }) =>
      nextToWatch !== null && (
        <>
          <span className="font-mono text-xs text-accent">{nextToWatch}</span>
          <span className="block text-xs text-soft">{formatAirDate(nextDate, user.timeZone, now)}</span>
        </>
      ),
  },
  year: { label: "Year", filter: { place: 5 }, defaultWidth: "narrow", cell: ({ year }) => year },
  runtime: {
    label: "Length",
    filter: { place: 6 },
    cell: ({ runtime }) => runtime !== null && formatDuration(runtime),
  },
  genre: {
    label: "Genres",
    filter: { place: 3, label: "Genre", isOpen: true },
    cell: ({ genres }) => genres.join(", "),
  },
  network: { label: "Network", filter: { place: 11 }, cell: ({ network }) => network },
  country: {
    label: "Country",
    filter: { place: 10 },
    cell: ({ country }) => country && formatFilterValue("country", country),
  },
  type: {
    label: "Anime type",
    filter: { place: 12 },
    cell: ({ animeType }) => animeType && formatFilterValue("type", animeType),
  },
  community: { label: "Simkl rating", cell: ({ communityRating }) => communityRating?.toFixed(1) },
  rewatches: { label: "Rewatches", cell: ({ rewatches }) => rewatches > 0 && `×${rewatches + 1}` },
  rewatched: { label: "Rewatched", filter: { place: 8 } },
  memo: { label: "Memo", filter: { place: 9 }, cell: ({ hasMemo }) => hasMemo && "Yes" },
} satisfies Record<Exclude<Sort, Column>, LabelledField> &
  Record<Column, ColumnField> &
  Record<FilterName, FilterField>;

const ENTRIES: [string, Partial<ColumnField & FilterField> & LabelledField][] = Object.entries(FIELDS);

export const SORT_LABELS = Object.fromEntries(ENTRIES.map(([name, { label }]) => [name, label])) as Record<
  Sort,
  string
>;

export const COLUMNS = Object.fromEntries(ENTRIES.filter(([, { cell }]) => cell)) as Record<Column, ColumnField>;

/** In the order of the page. */
export const FILTERS = ENTRIES.flatMap(([name, { label, filter }]) =>
  filter ? [{ name: name as FilterName, label, ...filter }] : [],
).sort((one, other) => one.place - other.place);

export const FILTER_LABELS = Object.fromEntries(FILTERS.map(({ name, label }) => [name, label])) as Record<
  FilterName,
  string
>;

function Day({ date, context: { user, now } }: { date: Date | null; context: PageContext }) {
  if (date === null) return null;
  return (
    <time dateTime={date.toISOString()} title={formatExactDate(date, user.timeZone)}>
      {formatDate(date, user.timeZone, now)}
    </time>
  );
}
