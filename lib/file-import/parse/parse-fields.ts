import { sanitizeInstant, sanitizeInteger, sanitizeText } from "@/lib/database/sanitize";
import { toInstant } from "@/lib/simkl/schemas/instant";
import { toInteger, toRecord, toText } from "@/lib/simkl/schemas/lenient";
import { TITLE_IDS } from "@/lib/simkl/schemas/title-ids";

const MAX_TITLE_LENGTH = 500;
const MAX_ID_LENGTH = 200;

export function parseTitle(value: unknown): string | null {
  return sanitizeText(toText(value)?.trim().slice(0, MAX_TITLE_LENGTH) ?? null) || null;
}

export function parseYear(value: unknown): number | null {
  const year = toInteger(value);
  return year !== null && year >= 1850 && year <= 2200 ? year : null;
}

/** The ids that Simkl accepts, as text. */
export function parseIds(value: unknown): Record<string, string> {
  const raw = toRecord(value);
  const ids: Record<string, string> = {};
  for (const name of TITLE_IDS) {
    const id = sanitizeText(toText(raw?.[name])?.trim() ?? null);
    if (id && id !== "0" && id.length <= MAX_ID_LENGTH) ids[name] = id;
  }
  return ids;
}

export function parseInstant(value: unknown): string | null {
  return sanitizeInstant(toInstant(value));
}

/** 1 to 10. */
export function parseRating(value: unknown): number | null {
  const rating = toInteger(value);
  return rating !== null && rating >= 1 && rating <= 10 ? rating : null;
}

/** Within the limits of the outbox. */
export function parsePlace(season: unknown, number: unknown): { season: number; number: number } | null {
  const place = { season: sanitizeInteger(toInteger(season)), number: sanitizeInteger(toInteger(number)) };
  if (place.season === null || place.number === null || place.number < 1) return null;
  return place.season <= 1000 && place.number <= 100_000 ? { season: place.season, number: place.number } : null;
}
