import { KIND_ORDER, type Kind } from "@/components/titles/kinds";
import type { WatchedTime } from "@/lib/stats/overview/watched-time";
import type { CountedEpisodes } from "@/lib/stats/shared/counted-episodes";

export interface HoursSummary {
  /** Minutes per kind, in the order of kinds. */
  rows: { kind: Kind; first: number; again: number }[];
  /** Minutes of everything. */
  total: number;
  /** Episodes among the first watches that Simkl only counts. */
  countedOnly: number;
  /** Viewings of unknown length, which add no time. */
  withoutLength: number;
}

/** First watches, counted ones included, and rewatches per kind, with what the figures do not know. */
export function summarizeHours(
  times: readonly WatchedTime[],
  countedEpisodes: readonly CountedEpisodes[],
): HoursSummary {
  const rows = KIND_ORDER.map((kind) => ({
    kind,
    first:
      sum(
        times.filter((time) => time.kind === kind && !time.isRewatch),
        "minutes",
      ) +
      sum(
        countedEpisodes.filter((episodes) => episodes.kind === kind),
        "minutes",
      ),
    again: sum(
      times.filter((time) => time.kind === kind && time.isRewatch),
      "minutes",
    ),
  }));
  return {
    rows,
    total: sum(rows, "first") + sum(rows, "again"),
    countedOnly: sum(countedEpisodes, "episodes"),
    withoutLength: sum(times, "withoutLength") + sum(countedEpisodes, "withoutLength"),
  };
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
