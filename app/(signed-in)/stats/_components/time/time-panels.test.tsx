import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { parseStatsParams } from "@/app/(signed-in)/stats/search-params";
import type { DayRange } from "@/lib/stats/shared/stats-filter";
import type { Step } from "@/lib/stats/shared/steps";
import { buildTimeBuckets } from "@/lib/stats/shared/time-buckets";
import { withAverages } from "@/lib/stats/time/moving-average";
import type { TimeStats } from "@/lib/stats/time/time-stats";
import { CalendarPanel } from "./calendar-panel";
import { FirstsPanel } from "./firsts-panel";
import { MilestonesPanel } from "./milestones-panel";
import { RecordsPanel } from "./records-panel";
import { TimePanel } from "./time-panel";
import { TotalsPanel } from "./totals-panel";
import { WeekPanel } from "./week-panel";

const TODAY = "2026-11-26";

test("a line is explained only where there is one, and steps are offered where there are several", () => {
  const day = createStats({ firstDay: "2024-05-04", lastDay: "2024-05-04" }, "day");
  const oneDay = getText(<TimePanel query={createQuery()} stats={day} />);
  expect(oneDay).toContain("30 min a day, on average");
  expect(oneDay).not.toMatch(/Average of|Per day/);
  const month = createStats({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day");
  const whole = getText(<TimePanel query={createQuery()} stats={month} />);
  expect(whole).toMatch(/Per day.*Per week.*Average of 7 days/);
  expect(whole).not.toMatch(/Per month|Per year/);
});

test("without a year’s beginning nothing is said of its first watch", () => {
  const month = createStats({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day");
  expect(getText(<FirstsPanel query={createQuery()} stats={month} />)).toBe("");
});

test("every panel says which dates it has counted", () => {
  const year = createStats({ firstDay: "2024-01-01", lastDay: "2024-12-31" }, "week", {
    firsts: [{ year: "2024", watch: null }],
    milestones: [{ of: "hours", mark: 100, day: "2024-05-04", nth: 1, watch: null }],
  });
  for (const Panel of [TimePanel, CalendarPanel, FirstsPanel, MilestonesPanel]) {
    expect(getText(<Panel query={createQuery()} stats={year} />)).toContain("Exact dates only");
    const every = getText(<Panel query={createQuery({ dates: "all" })} stats={year} />);
    expect(every).toContain("Every date, also made-up ones");
    expect(every).not.toContain("Exact");
  }
});

test("an hour is named only where it has more viewings than any other, and more than a few", () => {
  const week = (...viewings: number[]) => [viewings, ...Array.from({ length: 6 }, () => [])];
  const getWeekText = (...viewings: number[]) => {
    const stats = createStats({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day", { week: week(...viewings) });
    return getText(<WeekPanel query={createQuery()} stats={stats} />);
  };
  expect(getWeekText(1, 1, 1)).toContain("3 viewings too few in any hour to call it yours");
  expect(getWeekText(3, 7, 7)).toContain("2 hours have the most, 7 of 17 viewings each");
  expect(getWeekText(3, 7, 9)).toContain("Monday, 2:00 is your hour: 9 of 19 viewings");
  expect(getWeekText(1)).toContain("when it ended or was marked");
});

test("movies among anime are mentioned, since the table counts them as anime", () => {
  const none = { isRewatch: false, dateQuality: "exact", episodes: 0, minutes: 100, estimatedMinutes: 0 } as const;
  const films = { ...none, kind: "movie", films: 481 } as const;
  const getWeekText = (...totals: TimeStats["totals"]) => {
    const stats = createStats({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day", { totals });
    return getText(<TotalsPanel query={createQuery()} stats={stats} />);
  };
  expect(getWeekText(films, { ...none, kind: "anime", films: 7 })).toContain(
    "0 episodes and 488 films, 7 of them anime",
  );
  expect(getWeekText(films) + getWeekText({ ...none, kind: "anime", films: 7 })).not.toContain("of them");
});

test("the biggest day comes first in what is counted, and a day longer than a day not without a word", () => {
  const getWeekText = (minutes: number, searchParams: Record<string, string>) => {
    const biggest = { day: "2024-05-04", episodes: 30, films: 1, minutes };
    const stats = createStats({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day", { biggest });
    return getText(<RecordsPanel query={createQuery(searchParams)} stats={stats} />);
  };
  expect(getWeekText(500, {})).toContain("Biggest day 8 h 20 min Saturday 4 May 2024, 31 viewings");
  expect(getWeekText(500, { unit: "episodes" })).toContain("Biggest day 31 viewings Saturday 4 May 2024, 8 h 20 min");
  expect(getWeekText(500, { dates: "all" })).toContain("1 day with something watched, exact dates only");
  expect(getWeekText(1440, {})).not.toContain("more than a day has");
  expect(getWeekText(1441, {})).toContain("more than a day has");
});

/** The figures of one viewing of half an hour on 4 May 2024. */
function createStats(range: DayRange, step: Step, others: Partial<TimeStats> = {}): TimeStats {
  const rows = [{ day: "2024-05-04", kind: "tv", isRewatch: false, episodes: 1, films: 0, minutes: 30 } as const];
  return {
    totals: [],
    step,
    drawn: range,
    buckets: withAverages(buildTimeBuckets(rows, range, step, "hours"), range, step, TODAY),
    years: ["2024"],
    year: "2024",
    days: rows.map((row) => ({ ...row })),
    activeDays: 1,
    exactDays: 1,
    week: [],
    streaks: { longest: null, current: null, drought: null },
    biggest: null,
    binge: null,
    milestones: [],
    firsts: [],
    lag: [],
    ...others,
  };
}

function createQuery(searchParams: Record<string, string> = {}): StatsQuery {
  const range = { firstDay: "2024-01-01", lastDay: "2024-12-31" };
  return {
    // Only the time zone and the revision of the user are used.
    user: { id: 1, timeZone: "UTC", libraryRevision: 1 } as StatsQuery["user"],
    now: new Date(`${TODAY}T12:00:00Z`),
    today: TODAY,
    params: parseStatsParams(searchParams),
    span: range,
    filteredSpan: range,
    range,
  };
}

/** What is read, without the markup. */
function getText(element: React.ReactElement): string {
  const markup = renderToStaticMarkup(element);
  return markup
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
