import { expect, type Page } from "@playwright/test";
import type { Rows } from "@/tests/app/simulator-library";

const STATUS_BY_LABEL = {
  Watching: "watching",
  Completed: "completed",
  "Plan to watch": "plantowatch",
  "On hold": "hold",
  Dropped: "dropped",
};

/** Titles by list, in the order TV, anime, movies. */
type Counts = Record<string, number[]>;

/** The overview's table of the library. */
export async function readLibraryCounts(page: Page): Promise<Counts> {
  const table = page.getByRole("region", { name: "Your library" }).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["List", "TV", "Anime", "Films"]);
  const counts: Counts = {};
  for (const list of [...Object.keys(STATUS_BY_LABEL), "All"]) {
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: list, exact: true }) });
    const cells = await row.getByRole("cell").allInnerTexts();
    counts[list] = cells.map((cell) => Number(cell.replaceAll(",", "")));
  }
  return counts;
}

/** The expected table for rows of Simkl. */
export function countLibrary({ shows = [], anime = [], movies = [] }: Rows): Counts {
  const kinds = [shows, anime, movies].map((rows) => rows.filter((row) => row.is_rewatch !== true));
  const counts = Object.entries(STATUS_BY_LABEL).map(([label, status]) => [
    label,
    kinds.map((rows) => rows.filter((row) => row.status === status).length),
  ]);
  return { ...Object.fromEntries(counts), All: kinds.map((rows) => rows.length) };
}
