import { historyHref } from "@/app/(signed-in)/history/search-params";
import { titleHref } from "@/components/titles/title-href";
import { rows, type Sql, sql } from "@/lib/database/sql";

/** A signed-in page without content, to which the others are compared. */
export const EMPTY_PAGE = "/empty";

export interface BenchPage {
  name: string;
  path: string;
  /** Without a limit on the size of its script. */
  hasCharts?: boolean;
  /** Only its script is measured: it is no page of a library. */
  isTimingSkipped?: boolean;
}

export async function listPages(userId: number): Promise<BenchPage[]> {
  const [longest, word, middle] = await Promise.all([
    findLongestShow(userId),
    findCommonWord(userId),
    findMiddleOfHistory(userId),
  ]);
  const search = encodeURIComponent(word);
  return [
    { name: "overview", path: "/overview", hasCharts: true },
    { name: "library, posters", path: "/library" },
    { name: "library, table", path: "/library?view=table" },
    { name: "library, a search", path: `/library?q=${search}` },
    { name: "library, filters", path: "/library?kind=tv&status=completed&sort=rating" },
    { name: "title of a long show", path: titleHref("tv", longest) },
    { name: "history", path: "/history" },
    {
      name: "history, further back",
      path: historyHref({ kind: null, watch: null, search: "", start: { at: "place", after: middle } }),
    },
    { name: "history, a search", path: `/history?q=${search}` },
    { name: "up next", path: "/up-next" },
    { name: "calendar", path: "/calendar" },
    { name: "calendar, agenda", path: "/calendar?view=agenda" },
    { name: "discover", path: "/discover" },
    { name: "discover, trending", path: "/discover/trending?kind=movie&hide=own" },
    { name: "discover, airing", path: "/discover/airing" },
    { name: "discover, genres", path: "/discover/genres" },
    { name: "discover, for you", path: "/discover/for-you" },
    { name: "discover, from the plan", path: "/discover/random?from=plan&seed=1" },
    { name: "memos", path: "/memos" },
    { name: "memos, list", path: "/memos?view=list" },
    { name: "memos, a search", path: `/memos?q=${search}` },
    { name: "statistics", path: "/stats" },
    { name: "statistics of a year", path: "/stats?range=2024" },
    { name: "statistics, taste", path: "/stats?view=taste" },
    { name: "statistics, library", path: "/stats?view=library" },
    { name: "statistics, two years compared", path: "/stats/compare?a=2025&b=2024" },
    { name: "statistics, a table", path: "/stats/table/days" },
    { name: "review of a year", path: "/review/2024" },
    { name: "review of a month", path: "/review/2024/2" },
    { name: "sharing a year", path: "/review/2024/share" },
    { name: "rewatches", path: "/rewatches" },
    { name: "rewatches, filters", path: "/rewatches?kind=tv&state=completed&sort=most" },
    { name: "rewatches, the wrong ones", path: "/rewatches/audit" },
    { name: "settings", path: "/settings" },
    { name: "landing", path: "/", isTimingSkipped: true },
    { name: "a shared review", path: `/shared/${await createSharedReview(userId)}`, isTimingSkipped: true },
    { name: "sync status", path: "/admin/sync", isTimingSkipped: true },
  ];
}

/** Of one card; returns the token of its link. */
async function createSharedReview(userId: number): Promise<string> {
  const cards = [{ id: "time", title: "Time watched", figure: "10 d 4 h", sentence: "in 2024.", rows: [] }];
  const { token } = await queryOne<{ token: string }>(sql`
    INSERT INTO "ReviewShare" ("token", "userId", "range", "cards")
    VALUES (md5(random()::text), ${userId}, '2024', ${JSON.stringify(cards)}) RETURNING "token"`);
  return token;
}

async function findLongestShow(userId: number): Promise<number> {
  const { simklId } = await queryOne<{ simklId: number }>(sql`
    SELECT "simklId" FROM "Watch" JOIN "Title" USING ("simklId")
    WHERE "userId" = ${userId} AND "kind" = 'tv' GROUP BY "simklId" ORDER BY count(*) DESC, "simklId" LIMIT 1`);
  return simklId;
}

/** A word of many titles, so that a search has work to do. */
async function findCommonWord(userId: number): Promise<string> {
  const { word } = await queryOne<{ word: string }>(sql`
    SELECT lower(word) AS "word" FROM "LibraryItem" JOIN "Title" USING ("simklId"), regexp_split_to_table("title", '\\W+') AS word
    WHERE "userId" = ${userId} AND length(word) > 3 GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`);
  return word;
}

async function findMiddleOfHistory(userId: number) {
  return queryOne<HistoryPlace>(sql`
    SELECT "watchedAt", "simklId", "season", "number", "rewatchId" FROM "Watch"
    WHERE "userId" = ${userId} AND "watchedAt" IS NOT NULL ORDER BY "watchedAt" DESC
    OFFSET (SELECT count("watchedAt") / 2 FROM "Watch" WHERE "userId" = ${userId}) LIMIT 1`);
}

type HistoryPlace = Extract<Parameters<typeof historyHref>[0]["start"], { at: "place" }>["after"];

async function queryOne<Row extends object>(statement: Sql): Promise<Row> {
  const [row] = await rows<Row>(statement);
  if (!row) throw new Error(`No row: ${statement.text}`);
  return row;
}
