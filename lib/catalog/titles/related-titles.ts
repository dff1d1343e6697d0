import { isWithinInteger, sanitizeInteger, sanitizeText } from "@/lib/database/sanitize";
import type { Kind } from "@/lib/domain/kind";
import type { TitleDetail } from "@/lib/simkl/endpoints/catalog";

const MAX_RELATED = 24;

export interface RelatedTitle {
  simklId: number;
  /** Simkl does not send it: relations are between anime, the rest between titles of one kind. */
  kind: Kind;
  title: string;
  year: number | null;
  poster: string | null;
  slug: string | null;
  /** Simkl's word, such as `sequel`; null for similar titles. */
  relation: string | null;
  /** How many of Simkl's users recommend it; null for titles that are only alike. */
  usersCount: number | null;
}

/** Relations first, then recommended titles, the most often recommended first, then similar ones, each title once. */
export function listRelatedTitles(
  kind: Kind,
  { simklId, relations, similar, recommendations }: TitleDetail,
): RelatedTitle[] {
  const found = new Map<number, RelatedTitle>();
  // Simkl's percentages may be missing, so the counts decide (docs/simkl-api.md#browsing).
  const recommended = recommendations.toSorted((one, other) => (other.usersCount ?? 0) - (one.usersCount ?? 0));
  const similarTitles = [...recommended, ...similar].map((title) => ({ ...title, relation: null }));
  for (const candidate of [...relations, ...similarTitles]) {
    if (candidate.simklId === simklId || !isWithinInteger(candidate.simklId) || found.has(candidate.simklId)) continue;
    found.set(candidate.simklId, {
      simklId: candidate.simklId,
      kind,
      title: sanitizeText(candidate.title) ?? `Title ${candidate.simklId}`,
      year: candidate.year,
      poster: sanitizeText(candidate.poster),
      slug: sanitizeText(candidate.slug),
      relation: sanitizeText(candidate.relation)?.toLowerCase() ?? null,
      usersCount: sanitizeInteger(candidate.usersCount) || null,
    });
  }
  return [...found.values()].slice(0, MAX_RELATED);
}
