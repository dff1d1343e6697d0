import Link from "next/link";
import { MemoPrivacy } from "@/app/(signed-in)/_components/memo-privacy";
import { MemoText } from "@/app/(signed-in)/_components/memo-text";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { listRecentMemos } from "@/lib/library/memos/recent-memos";

const MAX_MEMOS = 3;

export async function MemosPanel({ user }: Pick<PageContext, "user">) {
  const memos = await listRecentMemos(user.id, MAX_MEMOS);
  return (
    <Panel
      title="Memos lately"
      note={
        memos.length > 0 && (
          <Link href="/memos" prefetch={false} className="text-accent underline-offset-4 hover:underline">
            All memos
          </Link>
        )
      }
      className="lg:col-span-6 xl:col-span-4"
    >
      {memos.length === 0 ? (
        <EmptyState drawing="note">No memos yet: a line you write on Simkl about a title stands here.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {memos.map((memo) => (
            <li key={memo.simklId} className="py-3.5 first:pt-0 last:pb-0">
              <MemoText text={memo.text} className="line-clamp-3" />
              <div className="mt-1.5 flex items-baseline justify-between gap-3">
                <TitleLink simklId={memo.simklId} kind={memo.kind} title={memo.title} url={memo.url} />
                <MemoPrivacy isPrivate={memo.isPrivate} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
