import type { Column, ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { KINDS } from "@/components/titles/kinds";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { getCompletion } from "./completion";
import { getLibraryStats } from "./get-library-stats";

const textColumn = (name: string): Column => ({ name, as: "text" });
const countColumn = (name: string): Column => ({ name, as: "count" });

/** The reports of the library view as tables, by their names in URLs. */
export const LIBRARY_TABLES = {
  backlog: createBacklogTable,
  completion: createCompletionTable,
  "drop-off": createDropOffTable,
  rewatched: createRewatchedTable,
  "memo-words": createMemoWordsTable,
  steps: createStepsTable,
} as const;

async function createBacklogTable(query: StatsQuery): Promise<ReportTable> {
  const { backlog } = await getLibraryStats(query);
  return {
    title: "Still to be watched",
    columns: [
      textColumn("List"),
      textColumn("Kind"),
      countColumn("Titles"),
      countColumn("Episodes or films"),
      { name: "Minutes", as: "minutes" },
      { name: "Minutes estimated", as: "minutes" },
    ],
    rows: backlog.map(({ list, kind, titles, left, minutes, estimatedMinutes }) => [
      STATUS_LABELS[list],
      KINDS[kind].label,
      titles,
      left,
      minutes,
      estimatedMinutes,
    ]),
  };
}

async function createCompletionTable(query: StatsQuery): Promise<ReportTable> {
  const { counts } = await getLibraryStats(query);
  return {
    title: "Finished and dropped",
    columns: [textColumn("Kind"), countColumn("Begun"), countColumn("Finished"), countColumn("Dropped")],
    rows: getCompletion(counts).map(({ kind, begun, completed, dropped }) => [
      KINDS[kind].label,
      begun,
      completed,
      dropped,
    ]),
  };
}

async function createDropOffTable(query: StatsQuery): Promise<ReportTable> {
  const { dropOff } = await getLibraryStats(query);
  return {
    title: "Shows you dropped, by episodes watched before",
    columns: [countColumn("Episodes watched"), countColumn("Shows")],
    rows: dropOff.map(({ watched, shows }) => [watched, shows]),
  };
}

async function createRewatchedTable(query: StatsQuery): Promise<ReportTable> {
  const { rewatched } = await getLibraryStats(query);
  return {
    title: "Most often watched again",
    columns: [textColumn("Title"), textColumn("Kind"), countColumn("Times"), countColumn("Episodes watched again")],
    rows: rewatched.map(({ title, kind, times, episodes }) => [title, KINDS[kind].label, times, episodes]),
  };
}

async function createMemoWordsTable(query: StatsQuery): Promise<ReportTable> {
  const { words } = await getLibraryStats(query);
  return {
    title: "Words of your memos",
    columns: [textColumn("Word"), countColumn("Memos")],
    rows: words.map(({ word, texts }) => [word, texts]),
  };
}

async function createStepsTable(query: StatsQuery): Promise<ReportTable> {
  const { steps } = await getLibraryStats(query);
  return {
    title: "From list to list",
    columns: [textColumn("From"), textColumn("To"), countColumn("Titles")],
    rows: steps.map(({ from, to, titles }) => [STATUS_LABELS[from], STATUS_LABELS[to], titles]),
  };
}
