import { cleanText, integer, realInstant } from "@/lib/database/storable";
import { toInstant } from "@/lib/simkl/instant";
import { TITLE_IDS } from "@/lib/simkl/title-ids";
import { toRecord, toText, toWhole } from "@/lib/simkl/tolerant";

const LONGEST_TITLE = 500;
const LONGEST_ID = 200;

export function titleOf(value: unknown): string | null {
  return cleanText(toText(value)?.trim().slice(0, LONGEST_TITLE) ?? null) || null;
}

export function yearOf(value: unknown): number | null {
  const year = toWhole(value);
  return year !== null && year >= 1850 && year <= 2200 ? year : null;
}

/** The ids of an object that Simkl takes, as text. */
export function idsOf(value: unknown): Record<string, string> {
  const raw = toRecord(value);
  const ids: Record<string, string> = {};
  for (const name of TITLE_IDS) {
    const id = cleanText(toText(raw?.[name])?.trim() ?? null);
    if (id && id !== "0" && id.length <= LONGEST_ID) ids[name] = id;
  }
  return ids;
}

/** An instant that exists. */
export function instantOf(value: unknown): string | null {
  return realInstant(toInstant(value));
}

/** Whole, 1 to 10. */
export function ratingOf(value: unknown): number | null {
  const rating = toWhole(value);
  return rating !== null && rating >= 1 && rating <= 10 ? rating : null;
}

/** Where an episode stands, within what the outbox takes. */
export function placeOf(season: unknown, number: unknown): { season: number; number: number } | null {
  const place = { season: integer(toWhole(season)), number: integer(toWhole(number)) };
  if (place.season === null || place.number === null || place.number < 1) return null;
  return place.season <= 1000 && place.number <= 100_000 ? { season: place.season, number: place.number } : null;
}
