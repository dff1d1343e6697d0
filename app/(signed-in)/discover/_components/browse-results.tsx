import type { Route } from "next";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { ResolvedList, UnknownWord } from "@/app/(signed-in)/discover/_lib/browse-pages";
import { PAGE_SIZE, splitPage } from "@/app/(signed-in)/discover/_lib/paging";
import { type AskProblem, formatUnknownWord } from "@/app/(signed-in)/discover/messages";
import { isFreshBrowseList } from "@/lib/catalog/lists/ask-browse-list";
import { getBrowseListKey, MAX_PAGES } from "@/lib/catalog/lists/browse-list";
import { getListStatuses } from "@/lib/catalog/lists/list-status";
import { toLocalDay } from "@/lib/domain/local-day";
import { formatRelativeDay } from "@/lib/format/relative-day";
import { type ListedTitle, listListedTitles } from "@/lib/library/discover/listed-titles";
import { AskSimkl, ProblemNote } from "./ask-simkl";
import { ListAge } from "./list-age";
import { Results } from "./results";

/** The place in a list: Simkl's page, and how many of its titles come before. */
interface BrowseParams {
  hide: "own" | null;
  page: number | null;
  offset: number | null;
  problem: AskProblem | null;
}

interface BrowseResultsProps {
  context: PageContext;
  title: string;
  resolved: ResolvedList;
  params: BrowseParams;
  getHref: (params: BrowseParams) => Route;
  /** Whether Simkl names a day for each title. */
  hasDates?: boolean;
}

/** What Simkl answered for everybody within a day, and the button that asks for it. */
export async function BrowseResults({ context, title, resolved, params, getHref, hasDates }: BrowseResultsProps) {
  if ("unknown" in resolved) return <UnknownNote unknown={resolved.unknown} />;
  const { user, now } = context;
  const key = getBrowseListKey(resolved.list);
  const today = toLocalDay(now, user.timeZone);
  const offset = params.offset ?? 0;
  const [statuses, found] = await Promise.all([
    getListStatuses([key]),
    listListedTitles(user.id, { key, hidesOwn: params.hide === "own", offset, limit: PAGE_SIZE + 1, today }),
  ]);
  const status = statuses.get(key);
  const isRead = status?.readAt != null;
  const { shown, nextOffset } = splitPage(found, offset);
  const simklPage = params.page ?? 1;
  const hasNextPage = isRead && simklPage < Math.min(status.pages ?? 1, MAX_PAGES);
  const place = { ...params, problem: null };
  return (
    <>
      <ProblemNote problem={params.problem} />
      {!isFreshBrowseList(status?.readAt ?? null, now) && (
        <AskSimkl context={context} address={getHref({ ...params, problem: null })} isAgain={isRead} />
      )}
      {isRead && (
        <Results
          context={context}
          title={title}
          note={<ListAge context={context} status={{ ...status, isFailing: false }} />}
          titles={shown.map((each) => ({ ...each, ...(hasDates && { reason: formatListDay(each, context) }) }))}
          emptyMessage={
            params.hide === "own"
              ? "You have all of these. More may follow."
              : "Simkl has nothing that fits all of this."
          }
          firstHref={offset > 0 || simklPage > 1 ? getHref({ ...place, page: null, offset: null }) : null}
          nextHref={
            nextOffset !== null
              ? getHref({ ...place, offset: nextOffset })
              : hasNextPage
                ? getHref({ ...place, page: simklPage + 1, offset: null })
                : null
          }
        />
      )}
    </>
  );
}

function UnknownNote({ unknown: { filter, value } }: { unknown: UnknownWord }) {
  return (
    <p role="status" className="rounded-xl border border-line bg-card p-6 text-sm">
      {formatUnknownWord(filter, value)}
    </p>
  );
}

function formatListDay({ date }: ListedTitle, { user, now }: PageContext): string | undefined {
  if (date === null) return undefined;
  const day = formatRelativeDay(toLocalDay(new Date(date), user.timeZone), user.timeZone, now);
  return day.charAt(0).toUpperCase() + day.slice(1);
}
