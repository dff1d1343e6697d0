import { SearchSimklLink } from "@/app/(signed-in)/_components/search-simkl-link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { loadHistoryPage } from "@/app/(signed-in)/history/actions";
import { type HistoryParams, hasFilters, historyHref } from "@/app/(signed-in)/history/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { getImportState } from "@/lib/sync/status/import-state";
import { renderHistoryList } from "./history-list";

/** The history from the position in the URL, and the link to more. */
export async function Days({ user, now, params }: PageContext & { params: HistoryParams }) {
  const { content, next } = await renderHistoryList({ user, now }, params);
  if (content === null) return <NoHistory userId={user.id} params={params} />;
  return (
    <div className="space-y-6">
      {content}
      {next !== null && (
        <LoadMore
          key={historyHref(params)}
          first={next}
          label="Show older"
          version={now.getTime()}
          load={loadHistoryPage}
        />
      )}
    </div>
  );
}

async function NoHistory({ userId, params }: { userId: number; params: HistoryParams }) {
  const isNarrowed = hasFilters(params) || params.start.at !== "newest";
  const { phase } = await getImportState(userId);
  const message = isNarrowed
    ? "Nothing you watched fits this."
    : phase === "importing"
      ? "Your library is still on its way from Simkl."
      : "Nothing yet. Mark a film or an episode as watched on Simkl, and it stands here.";
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-8 text-center">
      <EmptyState drawing="weeks">{message}</EmptyState>
      {isNarrowed && (
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink href="/history">Show everything</ButtonLink>
          <SearchSimklLink text={params.search} />
        </div>
      )}
    </div>
  );
}
