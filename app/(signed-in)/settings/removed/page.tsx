import type { Metadata } from "next";
import { JOURNAL_PATH } from "@/components/acting/journal-path";
import { PageHead } from "@/components/shell/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchForm } from "@/components/ui/search-form";
import { ShowMore } from "@/components/ui/show-more";
import { requireUser } from "@/lib/accounts/guards";
import { journalAt } from "./actions";
import { HeldNotice } from "./held-notice";
import { readAddress, removedHref } from "./removed-address";
import { removedList } from "./removed-list";

export const metadata: Metadata = { title: "Removed titles" };

export default async function RemovedPage({ searchParams }: PageProps<"/settings/removed">) {
  const user = await requireUser();
  const viewer = { user, now: new Date() };
  const address = readAddress(await searchParams);
  const { content, next } = await removedList(viewer, address);
  return (
    <>
      <PageHead under={{ href: "/settings", name: "Settings" }} title="Removed titles">
        <p className="mt-1 max-w-2xl text-sm text-soft">
          What left your library, by a click here or at Simkl, is kept for 90 days with all that went with it. Restoring
          sends it to Simkl again: what you watched with its dates, the list, the memo, the rating. Rewatches cannot be
          restored from here.
        </p>
      </PageHead>
      <div className="space-y-4">
        <HeldNotice {...viewer} />
        <SearchForm
          action={JOURNAL_PATH}
          search={address.search}
          label="Search the removed titles"
          className="max-w-md"
        />
        {content ?? <Nothing search={address.search} />}
        {next !== null && (
          <ShowMore
            key={removedHref(address)}
            first={next}
            label="Show older"
            version={viewer.now.getTime()}
            load={journalAt}
          />
        )}
      </div>
    </>
  );
}

function Nothing({ search }: { search: string }) {
  return (
    <div className="rounded-xl border border-line bg-card p-4">
      <EmptyState drawing="shelf">
        {search === "" ? "Nothing left your library in the last 90 days." : "Nothing you lost is called that."}
      </EmptyState>
    </div>
  );
}
