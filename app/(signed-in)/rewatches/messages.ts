import type { Kind } from "@/components/titles/kinds";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { pluralize } from "@/lib/format/count";
import { formatEpisodeRanges } from "@/lib/format/episode-ranges";
import type { Round } from "@/lib/library/rewatches/round";

export const STATE_LABELS = { active: "Under way", completed: "Finished", closed: "Closed" } as const;

/** A pause that is worth a word, in days. */
const MIN_PAUSE_DAYS = 2;
const DAYS_PER = { day: 1, week: 7, month: 30.4 } as const;

interface RoundTitle {
  kind: Kind;
  isMovie: boolean;
  aired: number;
}

export function formatRoundName({ turn }: Round): string {
  return turn === 0 ? "First watch" : `Rewatch ${turn}`;
}

/** The share of a show in a round, as Simkl counts it; nothing for movies. */
export function formatCoverage({ state, covered, prefilled }: Round, { isMovie, aired }: RoundTitle): string | null {
  if (isMovie) return null;
  if (covered === null) return "Simkl does not say how many episodes";
  const filled =
    prefilled.length > 0 ? `, ${prefilled.length.toLocaleString("en")} of them filled in by simkl.com` : "";
  const closing = state === "completed" && covered < aired ? "; Simkl calls it finished" : "";
  return `${covered.toLocaleString("en")} of ${pluralize(aired, "episode")}${filled}${closing}`;
}

// Made once: `toLocaleString` makes a format for each number.
const TENTHS = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** The pace: "2 a day", "3.5 a week"; null with too few dates. */
export function formatPace(pace: Round["pace"]): string | null {
  if (!pace) return null;
  const perDay = pace.episodes / (pace.days + 1);
  const unit = perDay >= 1 ? "day" : perDay * DAYS_PER.week >= 1 ? "week" : "month";
  return `${TENTHS.format(perDay * DAYS_PER[unit])} a ${unit}`;
}

export function formatPause({ longestPause }: Round): string | null {
  if (!longestPause || longestPause.days < MIN_PAUSE_DAYS) return null;
  return pluralize(longestPause.days, "day");
}

export function formatSkipped({ skipped }: Round, { kind }: RoundTitle): string | null {
  return skipped.length === 0 ? null : formatEpisodeRanges(kind, skipped);
}

/** What of a round cannot be drawn where it belongs. */
export function formatUndated({ undated }: Round): string | null {
  return undated === 0 ? null : `${pluralize(undated, "viewing")} without an exact date`;
}

/** What is to say of a round of a show beside its dates. */
export function describeRound(round: Round, title: RoundTitle): string[] {
  const [pause, skipped] = [formatPause(round), formatSkipped(round, title)];
  return [
    formatCoverage(round, title),
    formatPace(round.pace),
    pause && `longest pause ${pause}`,
    skipped && `left out ${skipped}`,
    formatUndated(round),
  ].filter((words) => words !== null);
}

/** The code of the episode that comes next in a round. */
export function formatNextEpisode({ next, nextToWatch }: Round, { kind }: RoundTitle): string | null {
  return next ? formatEpisodeCode(kind, next.season, next.number) : nextToWatch;
}

/** The remaining time at this pace: "about 5 days to go"; null when it is unknown. */
export function formatTimeToFinish({ pace, covered }: Round, { aired }: RoundTitle): string | null {
  const left = aired - (covered ?? aired);
  if (!pace || left <= 0) return null;
  const days = Math.ceil((left / pace.episodes) * (pace.days + 1));
  return days > 365 ? "more than a year to go at that pace" : `about ${pluralize(days, "day")} to go at that pace`;
}
