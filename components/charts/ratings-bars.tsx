import { KIND_ORDER, KINDS, type Kind } from "@/components/titles/kinds";
import { FoldedTable } from "@/components/ui/folded-table";
import { pluralize } from "@/lib/format/count";

interface RatedTitles {
  /** 1 to 10. */
  rating: number;
  kind: Kind;
  titles: number;
}

interface RatingsProps {
  ratings: readonly RatedTitles[];
}

const RATINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** How often each rating was given: ten bars of boxes, stacked by kind. The picture is silent; the table says the same. */
export function RatingsBars({ ratings }: RatingsProps) {
  const countTitles = (rating: number) => KIND_ORDER.reduce((sum, kind) => sum + getTitles(ratings, rating, kind), 0);
  const most = Math.max(...RATINGS.map(countTitles));
  return (
    <div aria-hidden="true" className="mt-5 grid h-52 grid-cols-10 gap-1">
      {RATINGS.map((rating) => (
        <div
          key={rating}
          title={`${rating} of 10: ${pluralize(countTitles(rating), "title")}${formatKinds(ratings, rating)}`}
          className="flex min-w-0 flex-col justify-end text-center text-xs text-soft"
        >
          <span className="self-center whitespace-nowrap">{countTitles(rating) || ""}</span>
          <div
            className="flex min-h-px flex-col-reverse gap-px overflow-hidden rounded-t-sm border-b border-edge"
            style={{ height: `${(countTitles(rating) / most) * 76}%` }}
          >
            {KIND_ORDER.map((kind) => (
              <div
                key={kind}
                className={KINDS[kind].background}
                style={{ flexGrow: getTitles(ratings, rating, kind) }}
              />
            ))}
          </div>
          <span className="mt-1 text-ink">{rating}</span>
        </div>
      ))}
    </div>
  );
}

export function RatingsTable({ ratings }: RatingsProps) {
  return (
    <FoldedTable
      caption="Titles per rating"
      columns={["Rating", ...KIND_ORDER.map((kind) => KINDS[kind].label)]}
      rows={RATINGS.toReversed().map((rating) => ({
        key: String(rating),
        cells: [rating, ...KIND_ORDER.map((kind) => getTitles(ratings, rating, kind))],
      }))}
    />
  );
}

function getTitles(ratings: RatingsProps["ratings"], rating: number, kind: Kind): number {
  return ratings.find((row) => row.rating === rating && row.kind === kind)?.titles ?? 0;
}

/** ", TV 12, Films 3" */
function formatKinds(ratings: RatingsProps["ratings"], rating: number): string {
  return KIND_ORDER.filter((kind) => getTitles(ratings, rating, kind) > 0)
    .map((kind) => `, ${KINDS[kind].label} ${getTitles(ratings, rating, kind).toLocaleString("en")}`)
    .join("");
}
