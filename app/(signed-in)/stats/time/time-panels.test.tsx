import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withAverages } from "@/lib/stats/range/moving-average";
import type { DayRange } from "@/lib/stats/range/stats-filter";
import type { Step } from "@/lib/stats/range/steps";
import { timeBuckets } from "@/lib/stats/range/time-buckets";
import type { TimeFigures } from "@/lib/stats/time-figures";
import type { Question } from "../question";
import { readAddress } from "../stats-address";
import { CalendarPanel } from "./calendar-panel";
import { FirstsPanel } from "./firsts-panel";
import { MilestonesPanel } from "./milestones-panel";
import { RecordsPanel } from "./records-panel";
import { TimePanel } from "./time-panel";
import { TotalsPanel } from "./totals-panel";
import { WeekPanel } from "./week-panel";

const TODAY = "2026-11-26";

test("a line is explained only where there is one, and steps are offered where there are several", () => {
  const day = drawn({ firstDay: "2024-05-04", lastDay: "2024-05-04" }, "day");
  const oneDay = wordsOf(<TimePanel question={asked()} figures={day} />);
  expect(oneDay).toContain("30 min a day, on average");
  expect(oneDay).not.toMatch(/Average of|Per day/);
  const month = drawn({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day");
  const whole = wordsOf(<TimePanel question={asked()} figures={month} />);
  expect(whole).toMatch(/Per day.*Per week.*Average of 7 days/);
  expect(whole).not.toMatch(/Per month|Per year/);
});

test("without a year’s beginning nothing is said of its first watch", () => {
  const month = drawn({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day");
  expect(wordsOf(<FirstsPanel question={asked()} figures={month} />)).toBe("");
});

test("every panel says which dates it has counted", () => {
  const year = drawn({ firstDay: "2024-01-01", lastDay: "2024-12-31" }, "week", {
    firsts: [{ year: "2024", watch: null }],
    milestones: [{ of: "hours", mark: 100, day: "2024-05-04", nth: 1, watch: null }],
  });
  for (const Panel of [TimePanel, CalendarPanel, FirstsPanel, MilestonesPanel]) {
    expect(wordsOf(<Panel question={asked()} figures={year} />)).toContain("Exact dates only");
    const every = wordsOf(<Panel question={asked({ dates: "all" })} figures={year} />);
    expect(every).toContain("Every date, also made-up ones");
    expect(every).not.toContain("Exact");
  }
});

test("an hour is somebody’s only where it has more viewings than any other, and more than a few", () => {
  const week = (...viewings: number[]) => [viewings, ...Array.from({ length: 6 }, () => [])];
  const said = (...viewings: number[]) => {
    const figures = drawn({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day", { week: week(...viewings) });
    return wordsOf(<WeekPanel question={asked()} figures={figures} />);
  };
  expect(said(1, 1, 1)).toContain("3 viewings too few in any hour to call it yours");
  expect(said(3, 7, 7)).toContain("2 hours have the most, 7 of 17 viewings each");
  expect(said(3, 7, 9)).toContain("Monday, 2:00 is your hour: 9 of 19 viewings");
  expect(said(1)).toContain("when it ended or was marked");
});

test("films among anime are said, since the table has them as anime", () => {
  const none = { isRewatch: false, dateQuality: "exact", episodes: 0, minutes: 100, estimatedMinutes: 0 } as const;
  const films = { ...none, kind: "movie", films: 481 } as const;
  const said = (...totals: TimeFigures["totals"]) => {
    const figures = drawn({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day", { totals });
    return wordsOf(<TotalsPanel question={asked()} figures={figures} />);
  };
  expect(said(films, { ...none, kind: "anime", films: 7 })).toContain("0 episodes and 488 films, 7 of them anime");
  expect(said(films) + said({ ...none, kind: "anime", films: 7 })).not.toContain("of them");
});

test("the biggest day is told first in what is counted, and a day longer than a day not without a word", () => {
  const said = (minutes: number, query: Record<string, string>) => {
    const biggest = { day: "2024-05-04", episodes: 30, films: 1, minutes };
    const figures = drawn({ firstDay: "2024-05-01", lastDay: "2024-05-31" }, "day", { biggest });
    return wordsOf(<RecordsPanel question={asked(query)} figures={figures} />);
  };
  expect(said(500, {})).toContain("Biggest day 8 h 20 min Saturday 4 May 2024, 31 viewings");
  expect(said(500, { unit: "episodes" })).toContain("Biggest day 31 viewings Saturday 4 May 2024, 8 h 20 min");
  expect(said(500, { dates: "all" })).toContain("1 day with something watched, exact dates only");
  expect(said(1440, {})).not.toContain("more than a day has");
  expect(said(1441, {})).toContain("more than a day has");
});

/** The figures of one viewing of half an hour on 4 May 2024. */
function drawn(range: DayRange, step: Step, others: Partial<TimeFigures> = {}): TimeFigures {
  const rows = [{ day: "2024-05-04", kind: "tv", isRewatch: false, episodes: 1, films: 0, minutes: 30 } as const];
  return {
    totals: [],
    step,
    drawn: range,
    buckets: withAverages(timeBuckets(rows, range, step, "hours"), range, step, TODAY),
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

function asked(query: Record<string, string> = {}): Question {
  const range = { firstDay: "2024-01-01", lastDay: "2024-12-31" };
  return {
    // Only the zone and the revision of a person are asked for.
    user: { id: 1, timeZone: "UTC", libraryRevision: 1 } as Question["user"],
    now: new Date(`${TODAY}T12:00:00Z`),
    today: TODAY,
    address: readAddress(query),
    span: range,
    askedSpan: range,
    range,
  };
}

/** What is read, without the markup. */
function wordsOf(element: React.ReactElement): string {
  const markup = renderToStaticMarkup(element);
  return markup
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
