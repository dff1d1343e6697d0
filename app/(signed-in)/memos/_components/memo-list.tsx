import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { type MemosParams, memosHref } from "@/app/(signed-in)/memos/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import type { TitleCursor } from "@/lib/library/browse/title-keyset";
import { getMemoKeyset } from "@/lib/library/memos/memo-keyset";
import type { PendingMemos } from "@/lib/library/memos/memo-rows";
import { getMemosPage } from "@/lib/library/memos/memos-page";
import type { PendingWrite } from "@/lib/outbox/preview/pending-writes";
import { MemoCard } from "./memo-card";
import { MemoLine } from "./memo-line";
import { VisibilityBar } from "./visibility-bar";

const MEMOS_PER_PAGE = 40;

interface MemoListProps {
  context: PageContext;
  params: MemosParams;
  pending: PendingMemos;
  /** Of memos, by Simkl id. */
  writes: ReadonlyMap<number, PendingWrite>;
  after: TitleCursor | null;
  /** As many as the filters leave, on this page and the others. */
  total: number;
}

/**
 * One page of memos as a wall or a list. Pages have separate URLs, because everything shown is read again after each change.
 */
export async function MemoList({ context, params, pending, writes, after, total }: MemoListProps) {
  const { memos, next } = await getMemosPage(context.user.id, pending, params, after, MEMOS_PER_PAGE);
  return (
    <section aria-label="Memos" className="group/list">
      {params.view === "list" && <VisibilityBar params={params} total={total} />}
      {params.view === "list" ? (
        <ol className="divide-y divide-line rounded-xl border border-line bg-card">
          {memos.map((memo) => (
            <MemoLine key={memo.simklId} context={context} memo={memo} write={writes.get(memo.simklId)} />
          ))}
        </ol>
      ) : (
        <ol className="grid grid-cols-2 gap-3 has-[details[open]]:items-start sm:grid-cols-3 sm:gap-4 xl:grid-cols-4">
          {memos.map((memo) => (
            <MemoCard key={memo.simklId} memo={memo} write={writes.get(memo.simklId)} />
          ))}
        </ol>
      )}
      {(next || after) && (
        <nav aria-label="Pages" className="flex justify-center gap-3 pt-6">
          {after && (
            <ButtonLink href={memosHref(params)} prefetch={false}>
              Back to the first
            </ButtonLink>
          )}
          {next && (
            <ButtonLink href={memosHref(params, getMemoKeyset(params).serialize(next))} prefetch={false}>
              Next page
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}
