import { historyHref } from "@/app/(signed-in)/history/search-params";
import { titleHref } from "@/components/titles/title-href";
import { getSearchKey, keepAnswer } from "@/lib/catalog/search/kept-searches";
import { parseSearch } from "@/lib/catalog/search/parse-search";
import { findCatalogTitle } from "@/lib/catalog/titles/stored-catalog-title";
import { rows, type Sql, sql } from "@/lib/database/sql";
import { ROUTES, type RoutePath } from "@/lib/routes";

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
    ...listPlainPages(),
    { name: "library, table", path: "/library?view=table" },
    { name: "library, a search", path: `/library?q=${search}` },
    { name: "library, filters", path: "/library?kind=tv&status=completed&sort=rating" },
    { name: "title of a long show", path: titleHref("tv", longest) },
    {
      name: "history, further back",
      path: historyHref({ kind: null, watch: null, search: "", start: { at: "place", after: middle } }),
    },
    { name: "history, a search", path: `/history?q=${search}` },
    { name: "search of Simkl", path: await keepSearch() },
    { name: "calendar, agenda", path: "/calendar?view=agenda" },
    { name: "discover, trending", path: "/discover/trending?kind=movie&hide=own" },
    { name: "discover, airing", path: "/discover/airing" },
    { name: "discover, genres", path: "/discover/genres" },
    { name: "discover, for you", path: "/discover/for-you" },
    { name: "discover, from the plan", path: "/discover/random?from=plan&seed=1" },
    { name: "memos, list", path: "/memos?view=list" },
    { name: "memos, a search", path: `/memos?q=${search}` },
    { name: "statistics of a year", path: "/stats?range=2024" },
    { name: "statistics, taste", path: "/stats?view=taste" },
    { name: "statistics, library", path: "/stats?view=library" },
    { name: "statistics, two years compared", path: "/stats/compare?a=2025&b=2024" },
    { name: "statistics, a table", path: "/stats/table/days" },
    { name: "review of a year", path: "/review/2024" },
    { name: "review of a month", path: "/review/2024/2" },
    { name: "sharing a year", path: "/review/2024/share" },
    { name: "rewatches, filters", path: "/rewatches?kind=tv&state=completed&sort=most" },
    { name: "rewatches, the wrong ones", path: "/rewatches/audit" },
    { name: "landing", path: "/", isTimingSkipped: true },
    { name: "a shared review", path: `/shared/${await createSharedReview(userId)}`, isTimingSkipped: true },
  ];
}

/** Of pages that differ from the others. */
const PLAIN_PAGES: Partial<Record<RoutePath, Partial<BenchPage>>> = {
  "/overview": { hasCharts: true },
  "/admin/sync": { isTimingSkipped: true },
};

/** Every page of the navigation as it opens, except the review, which redirects to a year. */
function listPlainPages(): BenchPage[] {
  return ROUTES.filter(({ path }) => path !== "/review").map(({ path, label }) => ({
    name: label.toLowerCase(),
    path,
    ...PLAIN_PAGES[path],
  }));
}

/** Keeps an answer of thirty titles, and returns the address that shows it. */
async function keepSearch(): Promise<string> {
  const text = "thirty titles";
  const now = new Date();
  const request = parseSearch(text);
  if (!request) throw new Error("The text of the search is none.");
  const stored = await rows<{ simklId: number }>(sql`SELECT "simklId" FROM "Title" ORDER BY "simklId" LIMIT 30`);
  const titles = await Promise.all(stored.map(({ simklId }) => findCatalogTitle(simklId, now)));
  const answer = { titles: titles.filter((title) => title !== null), episode: null, answeredAt: now };
  await keepAnswer(getSearchKey(request), request, answer);
  return `/search?q=${encodeURIComponent(text)}`;
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
