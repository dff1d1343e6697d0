import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { groupRatingsByYear } from "@/app/(signed-in)/stats/_lib/taste/ratings-by-year";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import type { TastePanelProps } from "./taste-panel-props";

/** The mean of the ratings given in each year, with a bar that reaches one standard deviation to either side. */
export function RatingsTimePanel({ query: { params }, stats: { ratings } }: TastePanelProps) {
  const years = groupRatingsByYear(ratings);
  if (years.length < 2) return null;
  return (
    <Panel title="Your ratings over the years" note="By the year in which you gave them" className="lg:col-span-12">
      <ol className="space-y-2 text-sm">
        {years.map(({ year, titles, mean, deviation }) => (
          <li key={year} className="flex items-center gap-3">
            <span className="w-10 shrink-0">{year}</span>
            <span aria-hidden="true" className="relative h-4 min-w-0 flex-1 rounded-full bg-raised">
              <span
                className="absolute inset-y-1 rounded-full bg-accent/40"
                style={{
                  left: getPosition((mean ?? 0) - (deviation ?? 0)),
                  right: `calc(100% - ${getPosition((mean ?? 0) + (deviation ?? 0))})`,
                }}
              />
              <span
                className="absolute inset-y-0 -ml-0.5 w-1 rounded-full bg-accent"
                style={{ left: getPosition(mean ?? 0) }}
              />
            </span>
            <span className="w-8 shrink-0 text-right font-medium">{mean?.toFixed(1)}</span>
            <span className="w-20 shrink-0 text-right text-xs text-soft">{pluralize(titles, "title")}</span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-xs text-soft">
        From 1 on the left to 10 on the right; the pale bar reaches one standard deviation to either side.
      </p>
      <ReportLinks report="ratings-over-years" label="Your ratings over the years" params={params} />
    </Panel>
  );
}

/** The position of a rating from 1 to 10. */
function getPosition(rating: number): string {
  return `${Math.min(100, Math.max(0, ((rating - 1) / 9) * 100))}%`;
}
