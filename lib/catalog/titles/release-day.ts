import { isValidInstant } from "@/lib/database/sanitize";
import type { TitleDetail } from "@/lib/simkl/endpoints/catalog";

const IN_CINEMAS = 3;

/**
 * A movie's first day in cinemas of its own country, else of any, else the record's date, which may be two days off
 * (docs/simkl-api.md#catalog). For shows the day of the first episode.
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
