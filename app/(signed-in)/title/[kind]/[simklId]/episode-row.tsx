import { ActButton } from "@/components/acting/act-button";
import { EpisodeMarkBox, MARK_WORDS } from "@/components/episodes/episode-mark";
import type { EpisodeMark } from "@/components/episodes/episode-strip";
import { episodeCode } from "@/components/format/episode-code";
import { EpisodeName } from "@/components/up-next/episode-name";
import { spokenAiring } from "@/lib/dates/spoken-airing";
import { exactDate } from "@/lib/dates/spoken-date";
import type { GridEpisode } from "@/lib/library/episode-grid";
import { ViewingDate } from "./viewing-date";
import type { Visit } from "./visit";

interface EpisodeRowProps {
  episode: GridEpisode;
  kind: "tv" | "anime";
  visit: Visit;
  /** The number of each rewatch, by its id. */
  turns: ReadonlyMap<number, number>;
}

/** One episode: its code and name, and when it was watched, each time, or when it airs. */
export function EpisodeRow({ episode, kind, visit, turns }: EpisodeRowProps) {
  const { season, number, title, tvdb, state } = episode;
  const mark = markOf(episode);
  return (
    <li className="group/row flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5 text-sm [contain-intrinsic-size:auto_37px] [content-visibility:auto]">
      <MarkButton episode={episode} mark={mark} kind={kind} simklId={visit.head.simklId} />
      <span className="w-16 shrink-0 font-mono text-xs text-soft">{codeOf(kind, season, number)}</span>
      <span className="min-w-0 flex-1 basis-40 wrap-anywhere">
        <EpisodeName name={title} isHidden={visit.user.spoilerSafe && state !== "watched"} />
        {tvdb && (
          <span className="ml-2 font-mono text-xs whitespace-nowrap text-soft" title="Its place in TVDB's order">
            TV {episodeCode("tv", tvdb.season, tvdb.episode)}
          </span>
        )}
      </span>
      {state === "missed" && season > 0 && (
        <ActButton
          intent={{ kind: "watch-up-to", simklId: visit.head.simklId, season, number, watchedAt: "now" }}
          aria-label={`Mark everything up to ${codeOf(kind, season, number)} as watched`}
          className="min-h-7 rounded px-1.5 text-xs text-soft hover:bg-raised hover:text-ink focus-visible:opacity-100 aria-busy:opacity-60 pointer-fine:opacity-0 pointer-fine:group-hover/row:opacity-100"
        >
          up to here
        </ActButton>
      )}
      <span className="ml-9 text-xs text-soft sm:ml-0 sm:text-right">
        {visit.head.entry && <span className="sr-only">{MARK_WORDS[mark]}: </span>}
        <When episode={episode} visit={visit} turns={turns} />
      </span>
    </li>
  );
}

interface MarkButtonProps extends Pick<EpisodeRowProps, "episode" | "kind"> {
  mark: EpisodeMark;
  simklId: number;
}

/** The frame of an episode is its button: pressed, it says watched, or takes that back. */
function MarkButton({ episode: { season, number, state }, mark, kind, simklId }: MarkButtonProps) {
  const box = <EpisodeMarkBox mark={mark} kind={kind} />;
  if (state === "unaired") return <span className="grid size-6 place-items-center">{box}</span>;
  const episodes = [{ season, number }];
  const isWatched = state === "watched";
  return (
    <ActButton
      intent={
        isWatched
          ? { kind: "unwatch-episodes", simklId, episodes }
          : { kind: "watch-episodes", simklId, episodes, watchedAt: "now" }
      }
      aria-pressed={isWatched}
      aria-label={`${codeOf(kind, season, number)} watched`}
      className="grid size-6 shrink-0 place-items-center rounded hover:bg-raised aria-busy:animate-breathe"
    >
      {box}
    </ActButton>
  );
}

/** How an episode looks in the strip. A rewatch is a second viewing even where the first one is only counted. */
export function markOf({ state, viewings }: GridEpisode): EpisodeMark {
  return viewings.some(({ rewatchId }) => rewatchId > 0) ? "again" : state;
}

function codeOf(kind: "tv" | "anime", season: number, number: number): string {
  return season === 0 ? `Special ${number}` : episodeCode(kind, season, number);
}

function When({ episode: { state, airsAt, viewings }, visit, turns }: Omit<EpisodeRowProps, "kind">) {
  if (viewings.length === 0 && state === "watched") return "watched, no date kept";
  if (viewings.length === 0) return <Airing airsAt={airsAt} hasAired={state === "missed"} visit={visit} />;
  return viewings.map((viewing) => (
    <span key={viewing.rewatchId} className="block">
      {viewing.rewatchId > 0 && <span>Rewatch {turns.get(viewing.rewatchId)}: </span>}
      <ViewingDate viewing={viewing} visit={visit} />
    </span>
  ));
}

function Airing({ airsAt, hasAired, visit }: { airsAt: Date | null; hasAired: boolean; visit: Visit }) {
  const { user, now } = visit;
  if (airsAt === null) return hasAired ? "aired" : "no date yet";
  return (
    <>
      {hasAired ? "aired" : "airs"}{" "}
      <time dateTime={airsAt.toISOString()} title={exactDate(airsAt, user.timeZone)}>
        {spokenAiring(airsAt, user.timeZone, now)}
      </time>
    </>
  );
}
