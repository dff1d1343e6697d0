import { EpisodeName } from "@/app/(signed-in)/_components/episode-name";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { getAiringMarks } from "@/app/(signed-in)/calendar/_lib/airing-marks";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { TitleName } from "@/components/titles/title-name";
import { formatTime } from "@/lib/format/day-heading";
import { formatEpisodeRanges } from "@/lib/format/episode-ranges";
import type { FoldedAiring } from "@/lib/library/calendar/fold-airings";
import { AiringBadge } from "./airing-badge";

/** Days in columns leave out posters, names of episodes and the word beside a tick. */
const LAYOUTS = {
  list: { entry: "", poster: "", title: "text-sm leading-5", name: "", word: "" },
  columns: {
    entry: "md:px-2 md:py-1.5",
    poster: "md:hidden",
    title: "text-sm leading-5 md:text-xs",
    name: "md:hidden",
    word: "md:sr-only",
  },
} as const;

interface AiringEntryProps {
  context: PageContext;
  airing: FoldedAiring;
  layout: keyof typeof LAYOUTS;
  /** At the end of the line. */
  children?: React.ReactNode;
}

/** One airing, or several at once: when, which title, premiere or finale, watched or not. */
export function AiringEntry({ context: { user }, airing, layout, children }: AiringEntryProps) {
  const [first] = airing;
  const { entry, poster, title, name, word } = LAYOUTS[layout];
  const watchedCount = airing.filter(({ isWatched }) => isWatched).length;
  const marks = getAiringMarks(airing);
  return (
    <div className={`flex min-w-0 gap-3 px-3 py-2.5 ${entry}`}>
      <div className={`w-9 shrink-0 ${poster}`}>
        <Poster path={first.poster} title={first.title} kind={first.kind} size="row" />
      </div>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-2 text-xs text-soft">
          {first.kind !== "movie" && (
            <time dateTime={first.airsAt.toISOString()} className="font-mono">
              {formatTime(first.airsAt, user.timeZone)}
            </time>
          )}
          <span className="font-mono">{first.kind === "movie" ? "Film" : formatEpisodeRanges(first.kind, airing)}</span>
          {watchedCount > 0 && (
            <span className="whitespace-nowrap">
              <span aria-hidden="true" className="mr-1 font-bold text-accent">
                ✓
              </span>
              <span className={watchedCount === airing.length ? word : ""}>
                {watchedCount === airing.length ? "Watched" : `${watchedCount} of ${airing.length}`}
              </span>
            </span>
          )}
        </p>
        <p className={`${title} ${watchedCount === airing.length ? "text-soft" : "font-medium"}`}>
          <KindMark kind={first.kind} className="mr-1.5 align-[1px]" />
          <span className="sr-only">{KINDS[first.kind].label}: </span>
          <TitleName {...first} />
        </p>
        {airing.length === 1 && first.episodeTitle && (
          <div className={`text-xs text-soft wrap-anywhere ${name}`}>
            <EpisodeName name={first.episodeTitle} isHidden={user.spoilerSafe && !first.isWatched} />
          </div>
        )}
        {marks.length > 0 && (
          <p className="flex flex-wrap gap-x-3">
            {marks.map((mark) => (
              <AiringBadge key={mark.type} {...mark} />
            ))}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
