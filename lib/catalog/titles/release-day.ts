import { isValidInstant } from "@/lib/database/sanitize";
import type { TitleDetail } from "@/lib/simkl/endpoints/catalog";

const IN_CINEMAS = 3;

/**
 * The day a film came out, `YYYY-MM-DD`: in the cinemas of its own country, else the first in any, else the record's own date,
 * which may be two days off (docs/simkl-api.md#catalog). For shows the day of the first episode.
 */
export function getReleaseDay({ releaseDates, country, released, firstAired }: TitleDetail): string | null {
  const inCinemas = releaseDates.filter(({ type }) => type === IN_CINEMAS);
  const domestic = inCinemas.filter((release) => release.country.toUpperCase() === country?.toUpperCase());
  const day = findEarliest(domestic) ?? findEarliest(inCinemas) ?? released ?? firstAired?.slice(0, 10) ?? null;
  return day !== null && isValidInstant(`${day}T00:00:00Z`) ? day : null;
}

function findEarliest(releases: { day: string }[]): string | undefined {
  return releases.map(({ day }) => day).sort()[0];
}
