import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/show-more";
import { importState } from "@/lib/sync/import-state";
import type { Viewer } from "../overview/viewer";
import { historyAt } from "./actions";
import { type HistoryAddress, historyHref, isFiltered } from "./history-address";
import { historyList } from "./history-list";

/** The history from where the address says, and the way on. */
export async function Days({ user, now, address }: Viewer & { address: HistoryAddress }) {
  const { content, next } = await historyList({ user, now }, address);
  if (content === null) return <Nothing userId={user.id} address={address} />;
  return (
    <div className="space-y-6">
      {content}
      {next !== null && (
        <ShowMore key={historyHref(address)} first={next} label="Show older" version={now.getTime()} load={historyAt} />
      )}
    </div>
  );
}

async function Nothing({ userId, address }: { userId: number; address: HistoryAddress }) {
  const isElsewhere = isFiltered(address) || address.start.at !== "newest";
  const { phase } = await importState(userId);
  const sentence = isElsewhere
    ? "Nothing you watched fits this."
    : phase === "importing"
      ? "Your library is still on its way from Simkl."
      : "Nothing yet. Mark a film or an episode as watched on Simkl, and it stands here.";
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-8 text-center">
      <EmptyState drawing="weeks">{sentence}</EmptyState>
      {isElsewhere && (
        <Link href="/history" className={buttonClass()}>
          Show everything
        </Link>
      )}
    </div>
  );
}
