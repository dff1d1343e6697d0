import type { Metadata } from "next";
import Link from "next/link";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { pluralize } from "@/lib/format/count";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { WHOLE_LIBRARY } from "@/lib/library/browse/library-query";
import { listLatestBulkEdits } from "@/lib/outbox/bulk/bulk-edit";
import { MAX_SELECTED } from "@/lib/outbox/bulk/save-selection";
import { type BulkProblem, bulkHref } from "./_lib/bulk-href";
import { formatIntent } from "./messages";

export const metadata: Metadata = { title: "Bulk edits" };

const PROBLEM_MESSAGES: Record<BulkProblem, string> = {
  none: "None of your titles was chosen. Please tick at least one.",
  "too-many": `That is more than the ${MAX_SELECTED.toLocaleString("en")} titles that can be changed at once. Please filter them first.`,
  "not-understood": "That could not be understood. Please try again.",
};

/** The latest edits of many titles, each with its receipt. */
export default async function BulkEditsPage({ searchParams }: PageProps<"/library/bulk">) {
  const user = await requireUser();
  const { problem } = await searchParams;
  const message = Object.entries(PROBLEM_MESSAGES).find(([name]) => name === problem)?.[1];
  const edits = await listLatestBulkEdits(user.id);
  const now = new Date();
  return (
    <div className="max-w-3xl">
      <PageHeader parent={{ href: "/library", name: "Library" }} title="Bulk edits">
        {message && (
          <p role="alert" className="mt-2 text-sm text-alert">
            {message}
          </p>
        )}
      </PageHeader>
      <Panel title="The latest" note="Kept for 30 days">
        {edits.length === 0 ? (
          <EmptyState drawing="note">You have not changed many titles at once lately.</EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {edits.map(({ id, intent, titles, open, startedAt }) => (
              <li key={String(id)} className="flex flex-wrap justify-between gap-x-6 py-3 text-sm first:pt-0">
                <Link href={bulkHref(id)} prefetch={false} className="font-medium hover:text-accent hover:underline">
                  {formatIntent(intent, user.timeZone)}: {pluralize(titles, "title")}
                </Link>
                <span className="text-soft">
                  {open > 0 && `${open.toLocaleString("en")} on the way, `}
                  <time dateTime={startedAt.toISOString()} title={formatExactDate(startedAt, user.timeZone)}>
                    {formatDate(startedAt, user.timeZone, now)}
                  </time>
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-4">
          <ButtonLink href={libraryHref({ ...WHOLE_LIBRARY, isChoosing: true })} prefetch={false}>
            Choose titles
          </ButtonLink>
        </p>
      </Panel>
    </div>
  );
}
