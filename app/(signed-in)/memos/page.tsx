import type { Metadata } from "next";
import { ImportPanel } from "@/app/(signed-in)/_components/import/import-panel";
import { SearchBox } from "@/app/(signed-in)/_components/search-box";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { pluralize } from "@/lib/format/count";
import type { MemoFacets } from "@/lib/library/memos/count-facets";
import { findMatchingMemos } from "@/lib/library/memos/matching-memos";
import { getMemoFacets } from "@/lib/library/memos/memo-facets";
import { getMemoKeyset } from "@/lib/library/memos/memo-keyset";
import { hasFilters } from "@/lib/library/memos/memo-query";
import { listMemoWrites, toPendingMemos } from "@/lib/outbox/preview/pending-memos";
import { readChangedTitles } from "@/lib/outbox/preview/pending-titles";
import { listPendingWrites } from "@/lib/outbox/preview/pending-writes";
import { getImportState } from "@/lib/sync/status/import-state";
import { MemoList } from "./_components/memo-list";
import { MemoPrompts } from "./_components/memo-prompts";
import { NoMemos } from "./_components/no-memos";
import { Toolbar } from "./_components/toolbar";
import { type MemosParams, parseMemosParams, serializeMemosParams } from "./search-params";

export const metadata: Metadata = { title: "Memos" };

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function MemosPage({ searchParams }: PageProps<"/memos">) {
  const user = await requireUser();
  const query = await searchParams;
  const params = parseMemosParams(query);
  const after = getMemoKeyset(params).parse(query.after);
  const [writes, state] = await Promise.all([
    listPendingWrites(user.id, { withFailed: true }),
    getImportState(user.id),
  ]);
  const pending = toPendingMemos(await readChangedTitles(user.id, writes));
  const [facets, found] = await Promise.all([
    getMemoFacets(user.id, pending, params),
    findMatchingMemos(user.id, pending, params.search),
  ]);
  const context = { user, now: new Date() };
  return (
    <>
      <PageHeader
        title="Memos"
        isClose
        aside={
          facets.all > 0 && (
            <SearchBox
              path="/memos"
              label="Search memos and titles"
              search={params.search}
              otherParams={[...serializeMemosParams({ ...params, search: "" })]}
            />
          )
        }
      >
        <p role="status" className="mt-1 min-h-5 text-sm text-soft">
          {formatCount(facets, params, found?.isGuess ?? false)}
        </p>
      </PageHeader>
      {state.phase === "importing" && (
        <div className="mb-6">
          <ImportPanel initial={state} />
        </div>
      )}
      {!hasFilters(params) && after === null && <MemoPrompts context={context} pending={pending} />}
      {facets.all > 0 && <Toolbar params={params} facets={facets} />}
      {facets.shown > 0 ? (
        <MemoList
          context={context}
          params={params}
          pending={pending}
          writes={listMemoWrites(writes)}
          after={after}
          total={facets.shown}
        />
      ) : (
        state.phase === "ready" && <NoMemos params={params} hasOthers={facets.all > 0} />
      )}
    </>
  );
}

function formatCount({ all, shown, private: hidden }: MemoFacets, params: MemosParams, isGuess: boolean): string {
  if (all === 0) return "";
  if (isGuess && shown > 0) return `Nothing says “${params.search}”. ${pluralize(shown, "memo")} like it.`;
  if (hasFilters(params)) return `${shown.toLocaleString("en")} of ${pluralize(all, "memo")}.`;
  return `${pluralize(all, "memo")}: ${(all - hidden).toLocaleString("en")} public, ${hidden.toLocaleString("en")} private.`;
}
