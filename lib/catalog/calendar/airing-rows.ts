import { isValidInstant, sanitizeInteger, sanitizeSmallint, sanitizeText } from "@/lib/database/sanitize";
import type { CalendarEntry } from "@/lib/simkl/endpoints/calendar";

export interface AiringRow {
  simklId: number;
  season: number;
  number: number;
  /** ISO-8601, UTC. */
  airsAt: string;
  title: string | null;
  runtime: number | null;
  finale: string | null;
}

/**
 * One row per key: the first airing of an episode counts, anime is in season 1, titles like "Episode 3" are left out.
 */
export function toAiringRows(entries: readonly CalendarEntry[]): AiringRow[] {
  const rows = new Map<string, AiringRow>();
  for (const entry of entries) {
    const row = toAiringRow(entry);
    if (row === null) continue;
    const key = `${row.simklId}:${row.season}:${row.number}`;
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

function toAiringRow({ simklId, airsAt, finale, episode }: CalendarEntry): AiringRow | null {
  const number = sanitizeInteger(episode?.number ?? 0);
  const season = sanitizeSmallint(episode ? (episode.season ?? 1) : 0);
  if (sanitizeInteger(simklId) === null || number === null || season === null || !isValidInstant(airsAt)) return null;
  const isMadeUp = episode?.title === `Episode ${number}`;
  const title = isMadeUp ? null : sanitizeText(episode?.title ?? null);
  return { simklId, season, number, airsAt, title, runtime: sanitizeSmallint(episode?.runtime ?? null), finale };
}
