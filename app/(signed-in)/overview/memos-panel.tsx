import { Globe, Lock } from "lucide-react";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { recentMemos } from "@/lib/library/recent-memos";
import type { Viewer } from "./viewer";

const MEMOS = 3;

export async function MemosPanel({ user }: Pick<Viewer, "user">) {
  const memos = await recentMemos(user.id, MEMOS);
  return (
    <Panel title="Memos lately" className="lg:col-span-6 xl:col-span-4">
      {memos.length === 0 ? (
        <EmptyState drawing="note">No memos yet: a line you write on Simkl about a title stands here.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {memos.map((memo) => (
            <li key={memo.simklId} className="py-3.5 first:pt-0 last:pb-0">
              <blockquote className="line-clamp-3 wrap-break-word">{memo.text}</blockquote>
              <div className="mt-1.5 flex items-baseline justify-between gap-3">
                <TitleLink simklId={memo.simklId} kind={memo.kind} title={memo.title} url={memo.url} />
                <Privacy isPrivate={memo.isPrivate} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Privacy({ isPrivate }: { isPrivate: boolean }) {
  const [Icon, label] = isPrivate ? [Lock, "Private"] : [Globe, "Public"];
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-xs text-soft">
      <Icon aria-hidden="true" size={12} strokeWidth={1.75} /> {label}
    </span>
  );
}
