import { DateTime } from "luxon";
import { spokenDuration } from "@/components/format/spoken-duration";
import type { TitleFacts } from "@/lib/catalog/title-facts";
import type { TitleHead } from "@/lib/library/title-head";
import { isFilm } from "./is-film";

const AIR_STATUSES: Record<string, string> = { tba: "To come", airing: "Still airing", ended: "Ended" };
const MOST_NAMES = 4;

/** The facts about a title that are a name and a value, in reading order; what Simkl does not know is left out. */
export function aboutRows(head: TitleHead, facts: TitleFacts, timeZone: string): { name: string; value: string }[] {
  const film = isFilm(head);
  const rows: [string, string | null][] = [
    ["English title", facts.englishTitle === head.title ? null : facts.englishTitle],
    [film ? "Released" : "First aired", dayOf(facts.firstAiredAt, timeZone) ?? dayOf(facts.releasedOn, "UTC")],
    ["Last aired", dayOf(facts.lastAiredAt, timeZone)],
    ["State", facts.airStatus && (AIR_STATUSES[facts.airStatus] ?? facts.airStatus)],
    ["Episodes", film || !facts.episodeCount ? null : facts.episodeCount.toLocaleString("en")],
    [film ? "Length" : "An episode lasts", head.runtime ? spokenDuration(head.runtime) : null],
    ["Network", facts.network],
    [facts.studios.length > 1 ? "Studios" : "Studio", facts.studios.join(", ")],
    ["Director", facts.director],
    ["Country", nameOf("region", facts.country)],
    ["Language", nameOf("language", facts.language)],
    ["Certification", facts.certification],
    ["Rank on Simkl", facts.rank ? facts.rank.toLocaleString("en") : null],
    ["Also known as", otherNames(head, facts)],
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function dayOf(instant: Date | null, timeZone: string): string | null {
  return instant && DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("d MMMM yyyy", { locale: "en-GB" });
}

/** The English name behind a code such as `GB` or `JA`; the code itself when there is none. */
function nameOf(type: "region" | "language", code: string | null): string | null {
  if (code === null) return null;
  try {
    return new Intl.DisplayNames("en", { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function otherNames({ title }: TitleHead, { otherNames: names, englishTitle }: TitleFacts): string {
  return names
    .filter((name) => name !== title && name !== englishTitle)
    .slice(0, MOST_NAMES)
    .join(" · ");
}
