import type { Metadata } from "next";
import { MemoPrivacy } from "@/app/(signed-in)/_components/memo-privacy";
import { MemoText } from "@/app/(signed-in)/_components/memo-text";
import { memosHref, parseVisibilityParams } from "@/app/(signed-in)/memos/search-params";
import { TitleLink } from "@/components/titles/title-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { pluralize } from "@/lib/format/count";
import { listMemosToChange, type MemoToChange } from "@/lib/library/memos/memos-to-change";
import { toPendingMemos } from "@/lib/outbox/preview/pending-memos";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { VisibilityForm } from "./_components/visibility-form";
import { VISIBILITY_MEANING } from "./messages";

export const metadata: Metadata = { title: "Who sees these memos" };

/** As many are listed one by one; the others are counted. */
const MAX_LISTED = 200;

/** Which memos would be turned public or private, and what that sends, before it is done. */
export default async function VisibilityPage({ searchParams }: PageProps<"/memos/visibility">) {
  const user = await requireUser();
  const params = parseVisibilityParams(await searchParams);
  const pending = toPendingMemos(await listPendingTitles(user.id));
  const memos = await listMemosToChange(user.id, pending, params, params.simklIds);
  const changed = memos.filter(({ isPrivate }) => isPrivate !== (params.to === "private"));
  return (
    <>
      <PageHeader parent={{ href: memosHref(params), name: "Memos" }} title={`Make memos ${params.to}`}>
        <p className="mt-1 max-w-prose text-sm text-soft">{VISIBILITY_MEANING[params.to]}</p>
      </PageHeader>
      {changed.length > 0 && (
        <VisibilityForm to={params.to} changed={changed} unchanged={memos.length - changed.length} />
      )}
      {memos.length > 0 && changed.length === 0 && (
        <p className="mb-4 flex flex-wrap items-center gap-4 text-sm">
          {memos.length === 1 ? "This memo is" : `All ${pluralize(memos.length, "memo")} are`} {params.to}.
          <ButtonLink href={memosHref(params)}>Back to the memos</ButtonLink>
        </p>
      )}
      <ListedMemos memos={changed.length > 0 ? changed : memos} />
    </>
  );
}

function ListedMemos({ memos }: { memos: readonly MemoToChange[] }) {
  if (memos.length === 0)
    return (
      <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
        <EmptyState drawing="note">There is no such memo.</EmptyState>
        <ButtonLink href="/memos?view=list" variant="primary">
          Choose memos
        </ButtonLink>
      </div>
    );
  const more = memos.length - MAX_LISTED;
  return (
    <Panel title={pluralize(memos.length, "memo")}>
      <ol className="divide-y divide-line">
        {memos.slice(0, MAX_LISTED).map((memo) => (
          <li
            key={memo.simklId}
            className="grid gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0 sm:grid-cols-[16rem_1fr_auto] sm:items-baseline"
          >
            <p className="min-w-0">
              <TitleLink {...memo} />
            </p>
            <MemoText text={memo.text} className="min-w-0 text-sm" />
            <MemoPrivacy isPrivate={memo.isPrivate} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className="pt-3 text-sm text-soft">And {pluralize(more, "memo")} more.</p>}
    </Panel>
  );
}
