import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { pluralize } from "@/lib/format/count";
import { formatEpisodeRanges } from "@/lib/format/episode-ranges";
import type { UndatedTitle } from "@/lib/library/history/undated-titles";

/** Viewings without a date, by title. */
export function UndatedSection({ titles, isContinued }: { titles: UndatedTitle[]; isContinued: boolean }) {
  return (
    <section
      aria-labelledby={isContinued ? undefined : "undated"}
      className="grid gap-2 lg:grid-cols-[11rem_1fr] lg:gap-6"
    >
      <header className="px-1 lg:px-0 lg:pt-3">
        {!isContinued && (
          <>
            <h2 id="undated" className="text-base font-semibold tracking-tight">
              Without a date
            </h2>
            <p className="text-xs text-soft">Simkl knows that you watched these, but not when.</p>
          </>
        )}
      </header>
      <ul className="divide-y divide-line rounded-xl border border-line bg-card">
        {titles.map((title) => (
          <li
            key={title.simklId}
            className="flex min-w-0 gap-3 px-3 py-2.5 [contain-intrinsic-size:auto_76px] [content-visibility:auto] sm:gap-4 sm:px-4"
          >
            <div className="w-9 shrink-0">
              <Poster path={title.poster} title={title.title} kind={title.kind} size="row" />
            </div>
            <div className="min-w-0 flex-1">
              <p className="leading-5">
                <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
              </p>
              <p className="text-xs text-soft">{formatUndated(title)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function formatUndated({ kind, watches, counted: onlyCounted }: UndatedTitle): string {
  const firstWatches = watches.filter(({ isRewatch }) => !isRewatch);
  const rewatches = watches.filter(({ isRewatch }) => isRewatch);
  return [
    ...(firstWatches.length > 0 ? [formatEpisodeRanges(kind, firstWatches) || "Film"] : []),
    ...(onlyCounted > 0 ? [`${pluralize(onlyCounted, "episode")} that Simkl counts without naming them`] : []),
    ...(rewatches.length > 0 ? [`again: ${formatEpisodeRanges(kind, rewatches) || "Film"}`] : []),
  ].join("; ");
}
