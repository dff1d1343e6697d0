import { Search } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { JOURNAL_PATH } from "@/components/acting/journal-path";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
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
      <header className="mb-6">
        <p className="text-sm text-soft">
          <Link href="/settings" className="hover:text-ink hover:underline">
            Settings
          </Link>
        </p>
        <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Removed titles</h1>
        <p className="mt-1 max-w-2xl text-sm text-soft">
          What left your library, by a click here or at Simkl, is kept for 90 days with all that went with it. Restoring
          sends it to Simkl again: what you watched with its dates, the list, the memo, the rating. Rewatches cannot be
          restored from here.
        </p>
      </header>
      <div className="space-y-4">
        <HeldNotice {...viewer} />
        <SearchForm search={address.search} />
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

function SearchForm({ search }: { search: string }) {
  return (
    <search>
      <form action={JOURNAL_PATH} className="flex max-w-md gap-2">
        <input
          // A new address brings a new field, which otherwise would keep what was typed into the old one.
          key={search}
          type="search"
          name="q"
          defaultValue={search}
          maxLength={200}
          placeholder="A title"
          aria-label="Search the removed titles"
          className="min-h-10 min-w-0 flex-1 rounded-lg border border-edge bg-card px-3 text-sm placeholder:text-soft"
        />
        <button type="submit" aria-label="Search" className={buttonClass({ className: "px-3" })}>
          <Search aria-hidden="true" size={16} strokeWidth={1.75} />
        </button>
      </form>
    </search>
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
