import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { SearchForm } from "@/components/ui/search-form";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { JOURNAL_PATH } from "@/lib/routes";
import { HeldNotice } from "./_components/held-notice";
import { renderRemovedList } from "./_components/removed-list";
import { loadRemovedPage } from "./actions";
import { parseRemovedParams, removedHref } from "./search-params";

export const metadata: Metadata = { title: "Removed titles" };

export default async function RemovedPage({ searchParams }: PageProps<"/settings/removed">) {
  const user = await requireUser();
  const context = { user, now: new Date() };
  const params = parseRemovedParams(await searchParams);
  const { content, next } = await renderRemovedList(context, params);
  return (
    <>
      <PageHeader parent={{ href: "/settings", name: "Settings" }} title="Removed titles">
        <p className="mt-1 max-w-2xl text-sm text-soft">
          What left your library, by a click here or at Simkl, is kept for 90 days with all that went with it. Restoring
          sends it to Simkl again: what you watched with its dates, the list, the memo, the rating. Rewatches cannot be
          restored from here.
        </p>
      </PageHeader>
      <div className="space-y-4">
        <HeldNotice {...context} />
        <SearchForm
          action={JOURNAL_PATH}
          search={params.search}
          label="Search the removed titles"
          className="max-w-md"
        />
        {content ?? <EmptyJournal search={params.search} />}
        {next !== null && (
          <LoadMore
            key={removedHref(params)}
            first={next}
            label="Show older"
            version={context.now.getTime()}
            load={loadRemovedPage}
          />
        )}
      </div>
    </>
  );
}

function EmptyJournal({ search }: { search: string }) {
  return (
    <div className="rounded-xl border border-line bg-card p-4">
      <EmptyState drawing="shelf">
        {search === "" ? "Nothing left your library in the last 90 days." : "Nothing you lost is called that."}
      </EmptyState>
    </div>
  );
}
