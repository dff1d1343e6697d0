import { STATUS_LABELS } from "@/lib/domain/list-status";
import { pluralize } from "@/lib/format/count";
import type { Change } from "@/lib/outbox/intents/change";

/** A change as a line of the outbox: "Watched S02E03", "Rated 8". */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case "watch":
      return change.seasons.length === 0 ? "Watched" : `Watched ${formatPlaces(change.seasons)}`;
    case "unwatch":
      return `Not watched: ${formatPlaces(change.seasons)}`;
    case "list":
      return `To ${STATUS_LABELS[change.status]}`;
    case "rate":
      return `Rated ${change.rating}`;
    case "unrate":
      return "Rating taken away";
    case "memo":
      return change.text === "" ? "Memo deleted" : `${change.isPrivate ? "Private" : "Public"} memo`;
    case "remove":
      return "Removed from the library";
    case "rewatch":
      return describeRewatch(change);
    case "unrewatch":
      return change.seasons.length === 0 ? "Rewatch removed" : `Not seen again: ${formatPlaces(change.seasons)}`;
  }
}

function describeRewatch({ of, state, rewatchId, seasons }: Extract<Change, { kind: "rewatch" }>): string {
  if (of === "film") return "Watched again";
  if (of === "episodes") return `${rewatchId === null ? "Rewatch begun with" : "Seen again:"} ${formatPlaces(seasons)}`;
  if (state === null) return "Rewatch begun";
  return state === "closed" ? "Rewatch closed" : "Rewatch taken up again";
}

type Seasons = Extract<Change, { kind: "watch" }>["seasons"];

function formatPlaces(seasons: Seasons): string {
  const [first] = seasons;
  const episodes = seasons.reduce((sum, season) => sum + season.episodes.length, 0);
  if (seasons.length > 1 || !first) return pluralize(episodes, "episode");
  if (first.isWhole) return first.number === 0 ? "the specials" : `season ${first.number}`;
  const [only] = first.episodes;
  if (first.episodes.length === 1 && only) return `S${padNumber(first.number)}E${padNumber(only.number)}`;
  return `${pluralize(episodes, "episode")} of season ${first.number}`;
}

function padNumber(number: number): string {
  return String(number).padStart(2, "0");
}
