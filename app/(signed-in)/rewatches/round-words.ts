import { counted } from "@/components/format/counted";
import { episodeCode } from "@/components/format/episode-code";
import { episodeRuns } from "@/components/format/episode-runs";
import type { Kind } from "@/components/kind/kinds";
import type { Round } from "@/lib/library/rewatches/round";

export const STATES = { active: "Under way", completed: "Finished", closed: "Closed" } as const;

/** A pause that is worth a word, in days. */
const LONG_PAUSE = 2;
const DAYS_PER = { day: 1, week: 7, month: 30.4 } as const;

interface AboutTitle {
  kind: Kind;
  isFilm: boolean;
  aired: number;
}

export function turnName({ turn }: Round): string {
  return turn === 0 ? "First watch" : `Rewatch ${turn}`;
}

/** How much of a show a round covers, as Simkl counts it; nothing for films. */
export function coverageWords({ state, covered, filledIn }: Round, { isFilm, aired }: AboutTitle): string | null {
  if (isFilm) return null;
  if (covered === null) return "Simkl does not say how many episodes";
  const filled = filledIn.length > 0 ? `, ${filledIn.length.toLocaleString("en")} of them filled in by simkl.com` : "";
  const short = state === "completed" && covered < aired ? "; Simkl calls it finished" : "";
  return `${covered.toLocaleString("en")} of ${counted(aired, "episode")}${filled}${short}`;
}

/** How fast: "2 a day", "3.5 a week"; null when too little is dated to tell. */
export function paceWords(pace: Round["pace"]): string | null {
  if (!pace) return null;
  const perDay = pace.episodes / (pace.days + 1);
  const unit = perDay >= 1 ? "day" : perDay * DAYS_PER.week >= 1 ? "week" : "month";
  return `${(perDay * DAYS_PER[unit]).toLocaleString("en", { maximumFractionDigits: 1 })} a ${unit}`;
}

export function pauseWords({ longestPause }: Round): string | null {
  if (!longestPause || longestPause.days < LONG_PAUSE) return null;
  return counted(longestPause.days, "day");
}

export function skippedWords({ skipped }: Round, { kind }: AboutTitle): string | null {
  return skipped.length === 0 ? null : episodeRuns(kind, skipped);
}

/** What of a round cannot be drawn where it belongs. */
export function undatedWords({ undated }: Round): string | null {
  return undated === 0 ? null : `${counted(undated, "viewing")} without an exact date`;
}

/** What is to say of a round of a show beside its dates. */
export function roundWords(round: Round, title: AboutTitle): string[] {
  const [pause, skipped] = [pauseWords(round), skippedWords(round, title)];
  return [
    coverageWords(round, title),
    paceWords(round.pace),
    pause && `longest pause ${pause}`,
    skipped && `left out ${skipped}`,
    undatedWords(round),
  ].filter((words) => words !== null);
}

/** The code of the episode that comes next in a round. */
export function nextWords({ next, nextToWatch }: Round, { kind }: AboutTitle): string | null {
  return next ? episodeCode(kind, next.season, next.number) : nextToWatch;
}

/** How long the rest takes when it goes on like this: "about 5 days to go"; null when that cannot be said. */
export function toGoWords({ pace, covered }: Round, { aired }: AboutTitle): string | null {
  const left = aired - (covered ?? aired);
  if (!pace || left <= 0) return null;
  const days = Math.ceil((left / pace.episodes) * (pace.days + 1));
  return days > 365 ? "more than a year to go at that pace" : `about ${counted(days, "day")} to go at that pace`;
}
