import type { Route } from "next";
import type { CurrentUser } from "@/lib/accounts/guards";
import { compareHref, readCompareAddress } from "./compare/compare-address";
import { COMPARE_TABLES } from "./compare/compare-tables";
import { comparisonOf } from "./compare/comparison";
import type { FigureTable } from "./figure-table";
import { fileName } from "./file-name";
import { LIBRARY_TABLES } from "./library/library-tables";
import { type Question, questionOf } from "./question";
import { choiceInWords } from "./range-choice";
import { readAddress, statsHref } from "./stats-address";
import { TASTE_TABLES } from "./taste/taste-tables";
import { TIME_TABLES } from "./time/time-tables";

const TABLES: Record<string, (question: Question) => Promise<FigureTable>> = {
  ...TIME_TABLES,
  ...TASTE_TABLES,
  ...LIBRARY_TABLES,
};

export interface Figure {
  table: FigureTable;
  /** Over which days, in words. */
  about: string;
  /** The name of its file, without an ending. */
  file: string;
  /** What was asked, under this path. */
  hrefOf: (path: string) => Route;
  /** Where the figure is drawn. */
  path: "/stats" | "/stats/compare";
}

/** The figure of this name with the table behind it, as the query asks for it; null when there is no such figure. */
export async function figureOf(
  name: string,
  user: CurrentUser,
  query: Record<string, string | string[] | undefined>,
  now: Date,
): Promise<Figure | null> {
  if (isNamed(COMPARE_TABLES, name)) {
    const address = readCompareAddress(query);
    const comparison = await comparisonOf(user, address, now);
    return {
      table: COMPARE_TABLES[name](comparison),
      about: `${comparison.a.name} beside ${comparison.b.name}`,
      file: fileName(
        name,
        [comparison.a, comparison.b].map(({ question }) => question.address.range),
        address,
      ),
      hrefOf: (path) => compareHref(address, path),
      path: "/stats/compare",
    };
  }
  if (!isNamed(TABLES, name)) return null;
  const address = readAddress(query);
  const table = await TABLES[name]?.(await questionOf(user, address, now));
  const about = choiceInWords(address.range, user.timeZone, now);
  const file = fileName(name, isNamed(LIBRARY_TABLES, name) ? [] : [address.range], address);
  return table ? { table, about, file, hrefOf: (path) => statsHref(address, path), path: "/stats" } : null;
}

function isNamed<Names extends object>(tables: Names, name: PropertyKey): name is keyof Names {
  return Object.hasOwn(tables, name);
}
