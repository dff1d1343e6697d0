import type { Kind } from "@/lib/database/generated/enums";

const ANIME_TYPE_LABELS: Record<string, string> = {
  tv: "Anime series",
  movie: "Anime film",
  special: "Anime special",
  ova: "OVA",
  ona: "ONA",
  "music video": "Music video",
  music: "Music video",
};

/** What one title is, in a word or two. */
export function formatTitleKind(kind: Kind, animeType: string | null): string {
  if (kind === "anime") return ANIME_TYPE_LABELS[animeType ?? ""] ?? "Anime";
  return kind === "movie" ? "Film" : "TV show";
}
