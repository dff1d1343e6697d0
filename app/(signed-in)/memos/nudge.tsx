import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { finishedWithoutMemo } from "@/lib/library/memos/finished-without-memo";
import type { TitlesAhead } from "@/lib/library/memos/memo-rows";
import { MemoEditor } from "../acting/memo-editor";
import type { Viewer } from "../overview/viewer";

const LATELY_MS = 60 * 24 * 60 * 60 * 1000;
const TITLES = 3;

/** What was finished lately without a word about it, on a phone the latest alone; nothing when there is no such title. */
export async function Nudge({ viewer: { user, now }, ahead }: { viewer: Viewer; ahead: TitlesAhead }) {
  const titles = await finishedWithoutMemo(user.id, ahead, new Date(now.getTime() - LATELY_MS), TITLES);
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
                title={exactDate(title.finishedAt, user.timeZone)}
                className="block text-xs text-soft"
              >
                Finished {spokenDate(title.finishedAt, user.timeZone, now)}
              </time>
              <MemoEditor about={title} memo={null} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
