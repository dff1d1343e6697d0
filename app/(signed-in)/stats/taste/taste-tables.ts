import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import type { FigureTable } from "../figure-table";
import type { Question } from "../question";
import { ratingsPerKind } from "./ratings-per-kind";
import { DIMENSION_WORDS, sliceName } from "./slice-words";
import { sortedSlices } from "./sorted-slices";
import { tasteOf } from "./taste-of";
import { yearsOfRatings } from "./years-of-ratings";

/** What is drawn from titles and their ratings, as tables, by the name that their addresses have. */
export const TASTE_TABLES = {
  breakdown: breakdownTable,
  ratings: ratingsTable,
  "ratings-over-years": ratingsYearsTable,
  community: communityTable,
} as const;

async function breakdownTable(question: Question): Promise<FigureTable> {
  const { by, sort } = question.address;
  const { slices } = await tasteOf(question);
  return {
    title: DIMENSION_WORDS[by].title,
    columns: [
      { name: DIMENSION_WORDS[by].label, as: "text" },
      { name: "Titles", as: "count" },
      { name: "Viewings", as: "count" },
      { name: "Minutes", as: "minutes" },
      { name: "Your mean rating", as: "mean" },
      { name: "Titles rated", as: "count" },
    ],
    rows: sortedSlices(slices, sort, by).map(({ value, titles, viewings, minutes, rating, rated }) => [
      sliceName(value, by),
      titles,
      viewings,
      minutes,
      rating === null ? null : Math.round(rating * 100) / 100,
      rated,
    ]),
  };
}

async function ratingsTable(question: Question): Promise<FigureTable> {
  const perKind = ratingsPerKind((await tasteOf(question)).ratings);
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

async function ratingsYearsTable(question: Question): Promise<FigureTable> {
  const years = yearsOfRatings((await tasteOf(question)).ratings);
  return {
    title: "Your ratings by the year in which you gave them",
    columns: [
      { name: "Year", as: "text" },
      { name: "Titles", as: "count" },
      { name: "Mean", as: "mean" },
      { name: "Deviation", as: "mean" },
    ],
    rows: years.map(({ year, titles, mean, deviation }) => [year, titles, rounded(mean), rounded(deviation)]),
  };
}

async function communityTable(question: Question): Promise<FigureTable> {
  const { higher, lower } = (await tasteOf(question)).community;
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
      rounded(community),
    ]),
  };
}

function rounded(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 100) / 100;
}
