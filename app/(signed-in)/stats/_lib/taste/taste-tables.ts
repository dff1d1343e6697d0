import type { ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { getTasteStats } from "./get-taste-stats";
import { groupRatingsByKind } from "./ratings-by-kind";
import { groupRatingsByYear } from "./ratings-by-year";
import { DIMENSION_LABELS, formatSlice } from "./slice-labels";
import { sortSlices } from "./sort-slices";

/** What is drawn from titles and their ratings, as tables, by the name that their addresses have. */
export const TASTE_TABLES = {
  breakdown: createBreakdownTable,
  ratings: createRatingsTable,
  "ratings-over-years": createRatingsYearsTable,
  community: createCommunityTable,
} as const;

async function createBreakdownTable(query: StatsQuery): Promise<ReportTable> {
  const { by, sort } = query.params;
  const { slices } = await getTasteStats(query);
  return {
    title: DIMENSION_LABELS[by].title,
    columns: [
      { name: DIMENSION_LABELS[by].label, as: "text" },
      { name: "Titles", as: "count" },
      { name: "Viewings", as: "count" },
      { name: "Minutes", as: "minutes" },
      { name: "Your mean rating", as: "mean" },
      { name: "Titles rated", as: "count" },
    ],
    rows: sortSlices(slices, sort, by).map(({ value, titles, viewings, minutes, rating, rated }) => [
      formatSlice(value, by),
      titles,
      viewings,
      minutes,
      rating === null ? null : Math.round(rating * 100) / 100,
      rated,
    ]),
  };
}

async function createRatingsTable(query: StatsQuery): Promise<ReportTable> {
  const perKind = groupRatingsByKind((await getTasteStats(query)).ratings);
  return {
    title: "Your ratings",
    columns: [
      { name: "Rating", as: "count" },
      ...KIND_ORDER.map((kind) => ({ name: KINDS[kind].label, as: "count" }) as const),
    ],
    rows: Array.from({ length: 10 }, (_, index) => [
      index + 1,
      ...KIND_ORDER.map((kind) => perKind.find((row) => row.rating === index + 1 && row.kind === kind)?.titles ?? 0),
    ]),
  };
}

async function createRatingsYearsTable(query: StatsQuery): Promise<ReportTable> {
  const years = groupRatingsByYear((await getTasteStats(query)).ratings);
  return {
    title: "Your ratings by the year in which you gave them",
    columns: [
      { name: "Year", as: "text" },
      { name: "Titles", as: "count" },
      { name: "Mean", as: "mean" },
      { name: "Deviation", as: "mean" },
    ],
    rows: years.map(({ year, titles, mean, deviation }) => [
      year,
      titles,
      roundToHundredths(mean),
      roundToHundredths(deviation),
    ]),
  };
}

async function createCommunityTable(query: StatsQuery): Promise<ReportTable> {
  const { higher, lower } = (await getTasteStats(query)).community;
  return {
    title: "Where you and Simkl’s users are furthest apart",
    columns: [
      { name: "Title", as: "text" },
      { name: "Kind", as: "text" },
      { name: "Your rating", as: "count" },
      { name: "Theirs", as: "mean" },
    ],
    rows: [...higher, ...lower].map(({ title, kind, rating, community }) => [
      title,
      KINDS[kind].label,
      rating,
      roundToHundredths(community),
    ]),
  };
}

function roundToHundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
