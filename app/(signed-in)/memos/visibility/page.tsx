import type { Metadata } from "next";
import Link from "next/link";
import { counted } from "@/components/format/counted";
import { MemoText } from "@/components/memos/memo-text";
import { Privacy } from "@/components/memos/privacy";
import { PageHead } from "@/components/shell/page-head";
import { TitleLink } from "@/components/titles/title-link";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/accounts/guards";
import { memosToTurn, type TurnedMemo } from "@/lib/library/memos/memos-to-turn";
import { pendingTitles } from "@/lib/writes/pending-titles";
import { memosHref, readVisibility } from "../memos-address";
import { MEANING } from "./meaning";
import { TurnForm } from "./turn-form";

export const metadata: Metadata = { title: "Who sees these memos" };

/** As many are listed one by one; the others are counted. */
const LISTED = 200;

/** Which memos would be turned public or private, and what that sends, before it is done. */
export default async function VisibilityPage({ searchParams }: PageProps<"/memos/visibility">) {
  const user = await requireUser();
  const address = readVisibility(await searchParams);
  const ahead = await pendingTitles(user.id);
  const memos = await memosToTurn(user.id, ahead, address, address.simklIds);
  const turned = memos.filter(({ isPrivate }) => isPrivate !== (address.to === "private"));
  return (
    <>
      <PageHead under={{ href: memosHref(address), name: "Memos" }} title={`Make memos ${address.to}`}>
        <p className="mt-1 max-w-prose text-sm text-soft">{MEANING[address.to]}</p>
      </PageHead>
      {turned.length > 0 && <TurnForm to={address.to} turned={turned} kept={memos.length - turned.length} />}
      {memos.length > 0 && turned.length === 0 && (
        <p className="mb-4 flex flex-wrap items-center gap-4 text-sm">
          {memos.length === 1 ? "This memo is" : `All ${counted(memos.length, "memo")} are`} {address.to}.
          <Link href={memosHref(address)} className={buttonClass()}>
            Back to the memos
          </Link>
        </p>
      )}
      <Listed memos={turned.length > 0 ? turned : memos} />
    </>
  );
}

function Listed({ memos }: { memos: readonly TurnedMemo[] }) {
  if (memos.length === 0)
    return (
      <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
        <EmptyState drawing="note">There is no such memo.</EmptyState>
        <Link href="/memos?view=list" className={buttonClass({ look: "primary" })}>
          Choose memos
        </Link>
      </div>
    );
  const more = memos.length - LISTED;
  return (
    <Panel title={counted(memos.length, "memo")}>
      <ol className="divide-y divide-line">
        {memos.slice(0, LISTED).map((memo) => (
          <li
            key={memo.simklId}
            className="grid gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0 sm:grid-cols-[16rem_1fr_auto] sm:items-baseline"
          >
            <p className="min-w-0">
              <TitleLink {...memo} />
            </p>
            <MemoText text={memo.text} className="min-w-0 text-sm" />
            <Privacy isPrivate={memo.isPrivate} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className="pt-3 text-sm text-soft">And {counted(more, "memo")} more.</p>}
    </Panel>
  );
}
