import type { Metadata } from "next";
import { counted } from "@/components/format/counted";
import { ImportPanel } from "@/components/import/import-panel";
import { requireUser } from "@/lib/accounts/guards";
import type { MemoFacets } from "@/lib/library/memos/fold-facets";
import { matchingMemos } from "@/lib/library/memos/matching-memos";
import { memoFacets } from "@/lib/library/memos/memo-facets";
import { MEMO_SORT_KEYS } from "@/lib/library/memos/memo-order";
import { isNarrowed } from "@/lib/library/memos/memo-query";
import { readPlace } from "@/lib/library/sorted-place";
import { importState } from "@/lib/sync/import-state";
import { pendingTitles } from "@/lib/writes/pending-titles";
import { SearchBox } from "../library/search-box";
import { MemoList } from "./memo-list";
import { type MemosAddress, readAddress, writeAddress } from "./memos-address";
import { NoMemos } from "./no-memos";
import { Nudge } from "./nudge";
import { Toolbar } from "./toolbar";

export const metadata: Metadata = { title: "Memos" };

/** Comes whole rather than in parts: its questions take milliseconds, and so it is there without script too. */
export default async function MemosPage({ searchParams }: PageProps<"/memos">) {
  const user = await requireUser();
  const query = await searchParams;
  const address = readAddress(query);
  const after = typeof query.after === "string" ? readPlace(query.after, MEMO_SORT_KEYS[address.sort]) : null;
  const [ahead, state] = await Promise.all([pendingTitles(user.id), importState(user.id)]);
  const [facets, found] = await Promise.all([
    memoFacets(user.id, ahead, address),
    matchingMemos(user.id, ahead, address.search),
  ]);
  const viewer = { user, now: new Date() };
  return (
    <>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Memos</h1>
          <p role="status" className="mt-1 min-h-5 text-sm text-soft">
            {countSentence(facets, address, found?.isGuess ?? false)}
          </p>
        </div>
        {facets.all > 0 && (
          <SearchBox
            path="/memos"
            label="Search memos and titles"
            search={address.search}
            rest={[...writeAddress({ ...address, search: "" })]}
          />
        )}
      </header>
      {state.phase === "importing" && (
        <div className="mb-6">
          <ImportPanel initial={state} />
        </div>
      )}
      {!isNarrowed(address) && after === null && <Nudge viewer={viewer} ahead={ahead} />}
      {facets.all > 0 && <Toolbar address={address} facets={facets} />}
      {facets.shown > 0 ? (
        <MemoList viewer={viewer} address={address} ahead={ahead} after={after} shown={facets.shown} />
      ) : (
        state.phase === "ready" && <NoMemos address={address} hasOthers={facets.all > 0} />
      )}
    </>
  );
}

function countSentence({ all, shown, private: hidden }: MemoFacets, address: MemosAddress, isGuess: boolean): string {
  if (all === 0) return "";
  if (isGuess && shown > 0) return `Nothing says “${address.search}”. ${counted(shown, "memo")} like it.`;
  if (isNarrowed(address)) return `${shown.toLocaleString("en")} of ${counted(all, "memo")}.`;
  return `${counted(all, "memo")}: ${(all - hidden).toLocaleString("en")} public, ${hidden.toLocaleString("en")} private.`;
}
