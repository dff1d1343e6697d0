import type { Title } from "@/simulator/model";

export type IntentTemplate =
  | "film"
  | "episodes"
  | "season"
  | "upTo"
  | "unwatch"
  | "list"
  | "rate"
  | "unrate"
  | "memo"
  | "remove";

export const INTENT_TEMPLATES: readonly IntentTemplate[] = [
  ...(["film", "episodes", "episodes", "season", "upTo", "unwatch"] as const),
  ...(["list", "rate", "rate", "unrate", "memo", "remove"] as const),
];

const LISTS = ["plantowatch", "dropped", "hold", "watching"] as const;

/** `value` is from 1 to 10. Null when the template does not fit the title. */
export function createIntent(kind: IntentTemplate, title: Title, value: number): Record<string, unknown> | null {
  const { simkl: simklId } = title;
  const isMovie = title.kind === "movie" || title.animeType === "movie";
  const watchedAt = value > 5 ? "now" : "long-ago";
  const episodes = [{ season: 1, number: 1 + (value % 5) }];
  const lists = isMovie ? LISTS.slice(0, 2) : LISTS;
  switch (kind) {
    case "film":
      return isMovie ? { kind: "watch-film", simklId, watchedAt } : null;
    case "episodes":
      return { kind: "watch-episodes", simklId, watchedAt, episodes };
    case "season":
      return { kind: "watch-season", simklId, watchedAt, season: 1 };
    case "upTo":
      return { kind: "watch-up-to", simklId, watchedAt, season: 1, number: 1 + (value % 5) };
    case "unwatch":
      return value > 8
        ? { kind: "unwatch-season", simklId, season: 1 }
        : { kind: "unwatch-episodes", simklId, episodes };
    case "list":
      return { kind: "list", simklId, status: lists[value % lists.length] };
    case "rate":
      return { kind: "rate", simklId, rating: value };
    case "memo":
      return { kind: "memo", simklId, text: value > 8 ? "" : `Memo ${value}`, isPrivate: value > 4 };
    case "unrate":
    case "remove":
      return { kind, simklId };
  }
}
