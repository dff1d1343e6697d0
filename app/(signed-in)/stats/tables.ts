import type { FigureTable } from "./figure-table";
import { LIBRARY_TABLES } from "./library/library-tables";
import type { Question } from "./question";
import { TASTE_TABLES } from "./taste/taste-tables";
import { TIME_TABLES } from "./time/time-tables";

const TABLES: Record<string, (question: Question) => Promise<FigureTable>> = {
  ...TIME_TABLES,
  ...TASTE_TABLES,
  ...LIBRARY_TABLES,
};

/** The table behind a figure; null when there is no figure of this name. */
export async function tableOf(figure: string, question: Question): Promise<FigureTable | null> {
  return Object.hasOwn(TABLES, figure) ? ((await TABLES[figure]?.(question)) ?? null) : null;
}
