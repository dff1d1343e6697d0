import type { Metadata, Route } from "next";
import Link from "next/link";
import { z } from "zod";
import { NotFoundPage } from "@/app/_components/not-found-page";
import { bulkHref } from "@/app/(signed-in)/library/bulk/_lib/bulk-href";
import { formatIntent } from "@/app/(signed-in)/library/bulk/messages";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { type CurrentUser, requireUser } from "@/lib/auth/sessions/current-user";
import { pluralize } from "@/lib/format/count";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import { type BulkEdit, findBulkEdit } from "@/lib/outbox/bulk/bulk-edit";
import { getBulkReceipt } from "@/lib/outbox/bulk/get-bulk-receipt";
import { OUTCOMES } from "@/lib/outbox/bulk/receipt";
import { OUTBOX_PATH } from "@/lib/routes";
import PageNotFound from "../../../not-found";
import { EditOptions } from "./_components/edit-options";
import { Preview } from "./_components/preview";
import { Progress } from "./_components/progress";
import { ReceiptList } from "./_components/receipt-list";
import { parseBulkIntentParams } from "./search-params";

export const metadata: Metadata = { title: "Change many titles" };

const EditId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const ReceiptParams = z.object({
  outcome: z.enum(OUTCOMES).nullable().catch(null),
  page: z.coerce.number().int().min(0).max(1000).catch(0),
});

interface BulkEditContext {
  user: CurrentUser;
  now: Date;
  edit: BulkEdit;
  params: URLSearchParams;
}

/** One bulk edit: the choice of an intent, the preview, then the receipt. */
export default async function BulkEditPage({ params, searchParams }: PageProps<"/library/bulk/[id]">) {
  const user = await requireUser();
  const id = EditId.safeParse((await params).id);
  const edit = id.success ? await findBulkEdit(user.id, id.data) : null;
  if (!edit)
    return (
      <NotFoundPage>
        <PageNotFound />
      </NotFoundPage>
    );
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const context: BulkEditContext = { user, now: new Date(), edit, params: new URLSearchParams(pairs) };
  return (
    <>
      <PageHeader
        parent={{ href: `/library?${edit.query}` as Route, name: "Library" }}
        title={edit.intent ? formatIntent(edit.intent, user.timeZone) : "Change many titles"}
      >
        <p className="mt-1 text-sm text-soft">{pluralize(edit.simklIds.length, "chosen title")}</p>
      </PageHeader>
      {edit.startedAt ? <StartedEdit context={context} /> : <PendingEdit context={context} />}
    </>
  );
}

function PendingEdit({ context: { user, now, edit, params } }: { context: BulkEditContext }) {
  const intent = parseBulkIntentParams(params, user.timeZone);
  if (intent) return <Preview user={user} now={now} edit={edit} intent={intent} />;
  return (
    <div className="max-w-3xl">
      <Panel title="What shall be done with them?" note="Nothing is sent before you have seen what it causes">
        <EditOptions path={bulkHref(edit.id)} localNow={formatDateTimeInput(now, user.timeZone)} />
      </Panel>
    </div>
  );
}

async function StartedEdit({ context: { user, now, edit, params } }: { context: BulkEditContext }) {
  const rows = await getBulkReceipt(user.id, edit);
  const { outcome, page } = ReceiptParams.parse(Object.fromEntries(params));
  return (
    <div className="max-w-3xl space-y-4">
      <Panel title="Progress">
        <Progress edit={edit} rows={rows} now={now} />
      </Panel>
      <Panel title="Receipt" note="Kept for 30 days">
        <ReceiptList id={edit.id} rows={rows} outcome={outcome} page={page} />
        <p className="mt-4 text-xs text-soft">
          What was refused or is unclear can be sent again, title by title, from your{" "}
          <Link href={OUTBOX_PATH} prefetch={false} className="underline underline-offset-4 hover:text-ink">
            outbox
          </Link>
          .
        </p>
      </Panel>
    </div>
  );
}
