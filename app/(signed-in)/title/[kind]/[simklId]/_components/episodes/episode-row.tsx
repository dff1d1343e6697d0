import { EpisodeName } from "@/app/(signed-in)/_components/episode-name";
import { ViewingDate } from "@/app/(signed-in)/title/[kind]/[simklId]/_components/viewing-date";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { IntentButton } from "@/components/actions/intent-button";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { formatAiring } from "@/lib/format/airing";
import { formatExactDate } from "@/lib/format/date";
import type { GridEpisode } from "@/lib/library/title/episode-grid";
import { EpisodeMarkBox, MARK_LABELS } from "./episode-mark";
import type { EpisodeMark } from "./episode-strip";

interface EpisodeRowProps {
  episode: GridEpisode;
  kind: "tv" | "anime";
  context: TitlePageContext;
  /** The number of each rewatch, by its id. */
  turns: ReadonlyMap<number, number>;
}

/** One episode: its code and name, and when it was watched, each time, or when it airs. */
export function EpisodeRow({ episode, kind, context, turns }: EpisodeRowProps) {
  const { season, number, title, tvdb, state } = episode;
  const mark = getMark(episode);
  return (
    <li className="group/row flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5 text-sm [contain-intrinsic-size:auto_37px] [content-visibility:auto]">
      <MarkButton episode={episode} mark={mark} kind={kind} simklId={context.head.simklId} />
      <span className="w-16 shrink-0 font-mono text-xs text-soft">{formatCode(kind, season, number)}</span>
      <span className="min-w-0 flex-1 basis-40 wrap-anywhere">
        <EpisodeName name={title} isHidden={context.user.spoilerSafe && state !== "watched"} />
        {tvdb && (
          <span className="ml-2 font-mono text-xs whitespace-nowrap text-soft" title="Its place in TVDB's order">
            TV {formatEpisodeCode("tv", tvdb.season, tvdb.episode)}
          </span>
        )}
      </span>
      {state === "missed" && season > 0 && (
        <IntentButton
          intent={{ kind: "watch-up-to", simklId: context.head.simklId, season, number, watchedAt: "now" }}
          aria-label={`Mark everything up to ${formatCode(kind, season, number)} as watched`}
          className="min-h-7 rounded px-1.5 text-xs text-soft hover:bg-raised hover:text-ink focus-visible:opacity-100 aria-busy:opacity-60 pointer-fine:opacity-0 pointer-fine:group-hover/row:opacity-100"
        >
          up to here
        </IntentButton>
      )}
      <span className="ml-9 text-xs text-soft sm:ml-0 sm:text-right">
        {context.head.entry && <span className="sr-only">{MARK_LABELS[mark]}: </span>}
        <When episode={episode} context={context} turns={turns} />
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
    <IntentButton
      intent={
        isWatched
          ? { kind: "unwatch-episodes", simklId, episodes }
          : { kind: "watch-episodes", simklId, episodes, watchedAt: "now" }
      }
      aria-pressed={isWatched}
      aria-label={`${formatCode(kind, season, number)} watched`}
      className="grid size-6 shrink-0 place-items-center rounded hover:bg-raised aria-busy:animate-breathe"
    >
      {box}
    </IntentButton>
  );
}

/** The mark of an episode. A rewatch counts as a second viewing even if the first one has no row. */
export function getMark({ state, viewings }: GridEpisode): EpisodeMark {
  return viewings.some(({ rewatchId }) => rewatchId > 0) ? "again" : state;
}

function formatCode(kind: "tv" | "anime", season: number, number: number): string {
  return season === 0 ? `Special ${number}` : formatEpisodeCode(kind, season, number);
}

function When({ episode: { state, airsAt, viewings }, context, turns }: Omit<EpisodeRowProps, "kind">) {
  if (viewings.length === 0 && state === "watched") return "watched, no date kept";
  if (viewings.length === 0) return <Airing airsAt={airsAt} hasAired={state === "missed"} context={context} />;
  return viewings.map((viewing) => (
    <span key={viewing.rewatchId} className="block">
      {viewing.rewatchId > 0 && <span>Rewatch {turns.get(viewing.rewatchId)}: </span>}
      <ViewingDate viewing={viewing} context={context} />
    </span>
  ));
}

function Airing({ airsAt, hasAired, context }: { airsAt: Date | null; hasAired: boolean; context: TitlePageContext }) {
  const { user, now } = context;
  if (airsAt === null) return hasAired ? "aired" : "no date yet";
  return (
    <>
      {hasAired ? "aired" : "airs"}{" "}
      <time dateTime={airsAt.toISOString()} title={formatExactDate(airsAt, user.timeZone)}>
        {formatAiring(airsAt, user.timeZone, now)}
      </time>
    </>
  );
}
