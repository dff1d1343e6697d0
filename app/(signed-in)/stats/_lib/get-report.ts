import type { Route } from "next";
import { COMPARE_TABLES } from "@/app/(signed-in)/stats/compare/_lib/compare-tables";
import { getComparison } from "@/app/(signed-in)/stats/compare/_lib/comparison";
import { compareHref, parseCompareParams } from "@/app/(signed-in)/stats/compare/search-params";
import { parseStatsParams, statsHref } from "@/app/(signed-in)/stats/search-params";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { getFileName } from "./get-file-name";
import { LIBRARY_TABLES } from "./library/library-tables";
import { formatChoice } from "./range";
import type { ReportTable } from "./report-table";
import { resolveStatsQuery, type StatsQuery } from "./stats-query";
import { TASTE_TABLES } from "./taste/taste-tables";
import { TIME_TABLES } from "./time/time-tables";

const TABLES: Record<string, (query: StatsQuery) => Promise<ReportTable>> = {
  ...TIME_TABLES,
  ...TASTE_TABLES,
  ...LIBRARY_TABLES,
};

export interface Report {
  table: ReportTable;
  /** Over which days, in words. */
  subtitle: string;
  /** The name of its file, without an ending. */
  fileName: string;
  /** What was asked, under this path. */
  getHref: (path: string) => Route;
  /** Where the figure is drawn. */
  path: "/stats" | "/stats/compare";
}

/** The report with this name, for the query; null when there is none. */
export async function getReport(
  name: string,
  user: CurrentUser,
  searchParams: Record<string, string | string[] | undefined>,
  now: Date,
): Promise<Report | null> {
  if (isNamed(COMPARE_TABLES, name)) {
    const params = parseCompareParams(searchParams);
    const comparison = await getComparison(user, params, now);
    return {
      table: COMPARE_TABLES[name](comparison),
      subtitle: `${comparison.a.name} beside ${comparison.b.name}`,
      fileName: getFileName(
        name,
        [comparison.a, comparison.b].map(({ query }) => query.params.range),
        params,
      ),
      getHref: (path) => compareHref(params, path),
      path: "/stats/compare",
    };
  }
  if (!isNamed(TABLES, name)) return null;
  const params = parseStatsParams(searchParams);
  const table = await TABLES[name]?.(await resolveStatsQuery(user, params, now));
  const subtitle = formatChoice(params.range, user.timeZone, now);
  const fileName = getFileName(name, isNamed(LIBRARY_TABLES, name) ? [] : [params.range], params);
  return table ? { table, subtitle, fileName, getHref: (path) => statsHref(params, path), path: "/stats" } : null;
}

function isNamed<Names extends object>(tables: Names, name: PropertyKey): name is keyof Names {
  return Object.hasOwn(tables, name);
}
