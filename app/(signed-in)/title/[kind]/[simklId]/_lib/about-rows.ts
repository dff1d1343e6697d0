import { DateTime } from "luxon";
import type { TitleFacts } from "@/lib/catalog/titles/title-facts";
import { isMovie } from "@/lib/domain/is-movie";
import { formatDuration } from "@/lib/format/duration";
import type { TitleHead } from "@/lib/library/title/title-head";

const AIR_STATUSES: Record<string, string> = { tba: "To come", airing: "Still airing", ended: "Ended" };
const MAX_NAMES = 4;

/** The facts about a title that are a name and a value, in reading order; what Simkl does not know is left out. */
export function listAboutRows(head: TitleHead, facts: TitleFacts, timeZone: string): { name: string; value: string }[] {
  const movie = isMovie(head);
  const rows: [string, string | null][] = [
    ["English title", facts.englishTitle === head.title ? null : facts.englishTitle],
    [movie ? "Released" : "First aired", formatDay(facts.firstAiredAt, timeZone) ?? formatDay(facts.releasedOn, "UTC")],
    ["Last aired", formatDay(facts.lastAiredAt, timeZone)],
    ["State", facts.airStatus && (AIR_STATUSES[facts.airStatus] ?? facts.airStatus)],
    ["Episodes", movie || !facts.episodeCount ? null : facts.episodeCount.toLocaleString("en")],
    [movie ? "Length" : "An episode lasts", head.runtime ? formatDuration(head.runtime) : null],
    ["Network", facts.network],
    [facts.studios.length > 1 ? "Studios" : "Studio", facts.studios.join(", ")],
    ["Director", facts.director],
    ["Country", formatCode("region", facts.country)],
    ["Language", formatCode("language", facts.language)],
    ["Certification", facts.certification],
    ["Rank on Simkl", facts.rank ? facts.rank.toLocaleString("en") : null],
    ["Also known as", formatOtherNames(head, facts)],
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function formatDay(instant: Date | null, timeZone: string): string | null {
  return instant && DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("d MMMM yyyy", { locale: "en-GB" });
}

/** The English name behind a code such as `GB` or `JA`; the code itself when there is none. */
function formatCode(type: "region" | "language", code: string | null): string | null {
  if (code === null) return null;
  try {
    return new Intl.DisplayNames("en", { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function formatOtherNames({ title }: TitleHead, { otherNames: names, englishTitle }: TitleFacts): string {
  return names
    .filter((name) => name !== title && name !== englishTitle)
    .slice(0, MAX_NAMES)
    .join(" · ");
}
