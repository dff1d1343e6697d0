import { MemoEditor } from "@/app/(signed-in)/_components/memo-editor";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { listFinishedWithoutMemo } from "@/lib/library/memos/finished-without-memo";
import type { PendingMemos } from "@/lib/library/memos/memo-rows";

const RECENT_MS = 60 * 24 * 60 * 60 * 1000;
const TITLES = 3;

/** What was finished lately without a word about it, on a phone the latest alone; nothing when there is no such title. */
export async function MemoPrompts({
  context: { user, now },
  pending,
}: {
  context: PageContext;
  pending: PendingMemos;
}) {
  const titles = await listFinishedWithoutMemo(user.id, pending, new Date(now.getTime() - RECENT_MS), TITLES);
  if (titles.length === 0) return null;
  return (
    <Panel title="Finished lately, nothing noted yet" className="mb-6">
      <ul className="grid gap-x-8 gap-y-4 md:grid-cols-3">
        {titles.map((title) => (
          <li key={title.simklId} className="flex min-w-0 gap-3 max-md:not-first:hidden">
            <div className="w-11 shrink-0">
              <Poster path={title.poster} title={title.title} kind={title.kind} size="row" />
            </div>
            <div className="min-w-0 flex-1">
              <TitleLink {...title} />
              <time
                dateTime={title.finishedAt.toISOString()}
                title={formatExactDate(title.finishedAt, user.timeZone)}
                className="block text-xs text-soft"
              >
                Finished {formatDate(title.finishedAt, user.timeZone, now)}
              </time>
              <MemoEditor about={title} memo={null} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
