import { KINDS } from "@/components/kind/kinds";
import { STATUSES } from "@/components/status/statuses";
import type { Column, FigureTable } from "../figure-table";
import type { Question } from "../question";
import { completionOf } from "./completion";
import { libraryOf } from "./library-of";

const text = (name: string): Column => ({ name, as: "text" });
const count = (name: string): Column => ({ name, as: "count" });

/** What is drawn from the library as it stands, as tables, by the name that their addresses have. */
export const LIBRARY_TABLES = {
  backlog: backlogTable,
  completion: completionTable,
  "drop-off": dropOffTable,
  rewatched: rewatchedTable,
  "memo-words": memoWordsTable,
  steps: stepsTable,
} as const;

async function backlogTable(question: Question): Promise<FigureTable> {
  const { backlog } = await libraryOf(question);
  return {
    title: "Still to be watched",
    columns: [
      text("List"),
      text("Kind"),
      count("Titles"),
      count("Episodes or films"),
      { name: "Minutes", as: "minutes" },
      { name: "Minutes estimated", as: "minutes" },
    ],
    rows: backlog.map(({ list, kind, titles, left, minutes, estimatedMinutes }) => [
      STATUSES[list],
      KINDS[kind].label,
      titles,
      left,
      minutes,
      estimatedMinutes,
    ]),
  };
}

async function completionTable(question: Question): Promise<FigureTable> {
  const { counts } = await libraryOf(question);
  return {
    title: "Finished and dropped",
    columns: [text("Kind"), count("Begun"), count("Finished"), count("Dropped")],
    rows: completionOf(counts).map(({ kind, begun, completed, dropped }) => [
      KINDS[kind].label,
      begun,
      completed,
      dropped,
    ]),
  };
}

async function dropOffTable(question: Question): Promise<FigureTable> {
  const { dropOff } = await libraryOf(question);
  return {
    title: "Shows you dropped, by episodes watched before",
    columns: [count("Episodes watched"), count("Shows")],
    rows: dropOff.map(({ watched, shows }) => [watched, shows]),
  };
}

async function rewatchedTable(question: Question): Promise<FigureTable> {
  const { rewatched } = await libraryOf(question);
  return {
    title: "Most often watched again",
    columns: [text("Title"), text("Kind"), count("Times"), count("Episodes watched again")],
    rows: rewatched.map(({ title, kind, times, episodes }) => [title, KINDS[kind].label, times, episodes]),
  };
}

async function memoWordsTable(question: Question): Promise<FigureTable> {
  const { words } = await libraryOf(question);
  return {
    title: "Words of your memos",
    columns: [text("Word"), count("Memos")],
    rows: words.map(({ word, texts }) => [word, texts]),
  };
}

async function stepsTable(question: Question): Promise<FigureTable> {
  const { steps } = await libraryOf(question);
  return {
    title: "From list to list",
    columns: [text("From"), text("To"), count("Titles")],
    rows: steps.map(({ from, to, titles }) => [STATUSES[from], STATUSES[to], titles]),
  };
}
