import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { pluralize } from "@/lib/format/count";
import type { TitleName } from "@/lib/library/title/title-name";
import type { Intent } from "@/lib/outbox/intents/intent";

export const NO_RELEASE_DATE =
  "Simkl does not say when this came out, or cannot be reached. Please choose another time; nothing was changed.";

/** The toast of a submitted intent. */
export function formatIntentDone(intent: Intent, { title, kind }: TitleName): string {
  const name = `“${title}”`;
  const formatCode = (season: number, number: number) =>
    season === 0 ? `Special ${number}` : formatEpisodeCode(kind === "anime" ? "anime" : "tv", season, number);
  const formatEpisodes = (episodes: readonly { season: number; number: number }[]) => {
    const [first] = episodes;
    return episodes.length === 1 && first
      ? formatCode(first.season, first.number)
      : pluralize(episodes.length, "episode");
  };
  const formatSeason = (season: number) => (season === 0 ? "The specials" : `Season ${season}`);
  switch (intent.kind) {
    case "watch-film":
      return `${name} is marked as watched.`;
    case "watch-episodes":
      return `${formatEpisodes(intent.episodes)} of ${name} marked as watched.`;
    case "watch-season":
      return `${formatSeason(intent.season)} of ${name} marked as watched.`;
    case "watch-aired":
      return `All that has aired of ${name} is marked as watched.`;
    case "watch-up-to":
      return `${name} is marked as watched up to ${formatCode(intent.season, intent.number)}.`;
    case "unwatch-episodes":
      return `${formatEpisodes(intent.episodes)} of ${name} no longer marked as watched.`;
    case "unwatch-season":
      return `${formatSeason(intent.season)} of ${name} no longer marked as watched.`;
    case "list":
      return `${name} goes to ${STATUS_LABELS[intent.status]}.`;
    case "rate":
      return `${name} is rated ${intent.rating}.`;
    case "unrate":
      return `The rating of ${name} is taken away.`;
    case "memo":
      return intent.text.trim() === "" ? `The memo of ${name} is deleted.` : `The memo of ${name} is saved.`;
    case "remove":
      return `${name} leaves your library.`;
    case "rewatch-start":
      return `A rewatch of ${name} begins.`;
    case "rewatch-film":
      return `${name} is marked as watched again.`;
    case "rewatch-episodes":
      return `${formatEpisodes(intent.episodes)} of ${name} marked as seen again.`;
    case "rewatch-state":
      return intent.state === "closed" ? `The rewatch of ${name} is closed.` : `The rewatch of ${name} goes on.`;
    case "unrewatch":
      return intent.episodes
        ? `${formatEpisodes(intent.episodes)} of ${name} leaves the rewatch.`
        : `The rewatch of ${name} is removed.`;
  }
}
