import { Check } from "lucide-react";
import { AiringBadge } from "@/components/calendar/airing-badge";
import { airingMarks } from "@/components/calendar/airing-marks";
import { counted } from "@/components/format/counted";
import { episodeRuns } from "@/components/format/episode-runs";
import { KindMark } from "@/components/kind/kind-mark";
import { KINDS } from "@/components/kind/kinds";
import { Poster } from "@/components/titles/poster";
import { TitleName } from "@/components/titles/title-name";
import { EpisodeName } from "@/components/up-next/episode-name";
import { exactDate } from "@/lib/dates/spoken-date";
import { spokenTime } from "@/lib/dates/spoken-day";
import type { FoldedAiring } from "@/lib/library/calendar/folded-airings";
import type { Viewer } from "../overview/viewer";

/** A list has room; where days stand side by side on a desk, posters and names of episodes are left out. */
const LAYOUTS = {
  list: { entry: "", poster: "", title: "text-sm", name: "" },
  columns: { entry: "md:px-2 md:py-1.5", poster: "md:hidden", title: "text-sm md:text-xs", name: "md:hidden" },
} as const;
export type EntryLayout = keyof typeof LAYOUTS;

interface AiringEntryProps {
  viewer: Viewer;
  airing: FoldedAiring;
  layout: EntryLayout;
}

/** An episode or film that airs, or several at once: when, what, whether it begins or ends something, whether it was seen. */
export function AiringEntry({ viewer: { user }, airing, layout }: AiringEntryProps) {
  const [first] = airing;
  const { entry, poster, title, name } = LAYOUTS[layout];
  const seen = airing.filter(({ isWatched }) => isWatched).length;
  return (
    <div className={`flex min-w-0 gap-3 px-3 py-2.5 ${entry}`}>
      <div className={`w-9 shrink-0 ${poster}`}>
        <Poster path={first.poster} title={first.title} kind={first.kind} size="row" />
      </div>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-2 font-mono text-xs text-soft">
          {first.kind !== "movie" && (
            <time dateTime={first.airsAt.toISOString()} title={exactDate(first.airsAt, user.timeZone)}>
              {spokenTime(first.airsAt, user.timeZone)}
            </time>
          )}
          <span>{first.kind === "movie" ? "Film" : episodeRuns(first.kind, airing)}</span>
        </p>
        <p className={`leading-5 font-medium ${title}`}>
          <KindMark kind={first.kind} className="mr-1.5 align-[1px]" />
          <span className="sr-only">{KINDS[first.kind].label}: </span>
          <TitleName {...first} />
        </p>
        {airing.length === 1 && first.episodeTitle && (
          <div className={`text-xs text-soft wrap-anywhere ${name}`}>
            <EpisodeName name={first.episodeTitle} isHidden={user.spoilerSafe && !first.isWatched} />
          </div>
        )}
        <p className="flex flex-wrap gap-x-3 empty:hidden">
          {airingMarks(airing).map((mark) => (
            <AiringBadge key={mark.sort} {...mark} />
          ))}
          {seen > 0 && (
            <span className="inline-flex items-center gap-1 text-xs whitespace-nowrap text-soft">
              <Check aria-hidden="true" strokeWidth={2} className="size-3 shrink-0" />
              {seen === airing.length ? "Watched" : `${seen} of ${counted(airing.length, "episode")} watched`}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
