import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import type { TitlesAhead } from "@/lib/library/memos/memo-rows";
import { memosPage } from "@/lib/library/memos/memos-page";
import { type SortedPlace, writtenPlace } from "@/lib/library/sorted-place";
import { memoWrites } from "@/lib/writes/memo-writes";
import type { Viewer } from "../overview/viewer";
import { MemoCard } from "./memo-card";
import { MemoLine } from "./memo-line";
import { type MemosAddress, memosHref } from "./memos-address";
import { TurnBar } from "./turn-bar";

const MEMOS = 40;

interface MemoListProps {
  viewer: Viewer;
  address: MemosAddress;
  ahead: TitlesAhead;
  after: SortedPlace | null;
  /** As many as the filters leave, on this page and the others. */
  shown: number;
}

/**
 * A page of the memos as a wall or as a list. The next page is another address, not more of this one: all that is shown is
 * asked for again after each change.
 */
export async function MemoList({ viewer, address, ahead, after, shown }: MemoListProps) {
  const { id } = viewer.user;
  const [{ memos, next }, writes] = await Promise.all([memosPage(id, ahead, address, after, MEMOS), memoWrites(id)]);
  return (
    <section aria-label="Memos" className="group/list">
      {address.view === "list" && <TurnBar address={address} shown={shown} />}
      {address.view === "list" ? (
        <ol className="divide-y divide-line rounded-xl border border-line bg-card">
          {memos.map((memo) => (
            <MemoLine key={memo.simklId} viewer={viewer} memo={memo} write={writes.get(memo.simklId)} />
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
            <Link href={memosHref(address)} prefetch={false} className={buttonClass()}>
              Back to the first
            </Link>
          )}
          {next && (
            <Link href={memosHref(address, writtenPlace(next))} prefetch={false} className={buttonClass()}>
              Next page
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
