import { sanitizeInteger, sanitizeText } from "@/lib/database/sanitize";
import type { Kind } from "@/lib/domain/kind";
import type { DataFileTitle } from "@/lib/simkl/schemas/data-file-title";
import type { CatalogTitle } from "./catalog-title";

/** The words of the data files in those of the records; others say nothing (docs/simkl-api.md#data-files). */
const STATE_BY_STATUS: Record<string, string> = { ended: "ended", ongoing: "airing", soon: "tba" };

/** Null without a name. */
export function toFileTitle(row: DataFileTitle, kind: Kind): CatalogTitle | null {
  const title = sanitizeText(row.title ?? row.romajiTitle);
  if (!title || sanitizeInteger(row.simklId) === null) return null;
  return {
    simklId: row.simklId,
    kind,
    animeType: sanitizeText(row.animeType),
    title,
    year: row.released === null ? null : Number(row.released.slice(0, 4)),
    poster: sanitizeText(row.poster),
    rank: sanitizeInteger(row.rank),
    rating: row.ratings.simkl?.rating ?? null,
    releaseState: kind === "movie" ? null : (STATE_BY_STATUS[row.status ?? ""] ?? null),
    releasedOn: row.inCinemas ?? row.released,
    ids: row.ids,
  };
}
