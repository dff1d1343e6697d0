import type { Metadata, Route } from "next";
import Link from "next/link";
import { z } from "zod";
import { Missing } from "@/app/missing";
import { OUTBOX_PATH } from "@/components/acting/outbox-path";
import { counted } from "@/components/format/counted";
import { PageHead } from "@/components/shell/page-head";
import { Panel } from "@/components/ui/panel";
import { type CurrentUser, requireUser } from "@/lib/accounts/guards";
import { wallClock } from "@/lib/dates/wall-clock";
import { type BulkEdit, bulkEditOf } from "@/lib/writes/bulk/bulk-edit";
import { bulkReceipt } from "@/lib/writes/bulk/bulk-receipt";
import { OUTCOMES } from "@/lib/writes/bulk/receipt";
import PageNotFound from "../../../not-found";
import { bulkHref } from "../bulk-href";
import { wishWords } from "../bulk-words";
import { Preview } from "../preview";
import { Progress } from "../progress";
import { ReceiptList } from "../receipt-list";
import { wishOfAddress } from "../wish-of-address";
import { Wishes } from "../wishes";

export const metadata: Metadata = { title: "Change many titles" };

const EditId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const Shown = z.object({
  outcome: z.enum(OUTCOMES).nullable().catch(null),
  page: z.coerce.number().int().min(0).max(1000).catch(0),
});

interface Visit {
  user: CurrentUser;
  now: Date;
  edit: BulkEdit;
  address: URLSearchParams;
}

/** One bulk edit: what shall be done with the chosen titles, then what that will cause, then what came of it. */
export default async function BulkEditPage({ params, searchParams }: PageProps<"/library/bulk/[id]">) {
  const user = await requireUser();
  const id = EditId.safeParse((await params).id);
  const edit = id.success ? await bulkEditOf(user.id, id.data) : null;
  if (!edit)
    return (
      <Missing>
        <PageNotFound />
      </Missing>
    );
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const visit: Visit = { user, now: new Date(), edit, address: new URLSearchParams(pairs) };
  return (
    <>
      <PageHead
        under={{ href: `/library?${edit.query}` as Route, name: "Library" }}
        title={edit.wish ? wishWords(edit.wish, user.timeZone) : "Change many titles"}
      >
        <p className="mt-1 text-sm text-soft">{counted(edit.simklIds.length, "chosen title")}</p>
      </PageHead>
      {edit.startedAt ? <Begun visit={visit} /> : <Undecided visit={visit} />}
    </>
  );
}

function Undecided({ visit: { user, now, edit, address } }: { visit: Visit }) {
  const wish = wishOfAddress(address, user.timeZone);
  if (wish) return <Preview user={user} now={now} edit={edit} wish={wish} />;
  return (
    <div className="max-w-3xl">
      <Panel title="What shall be done with them?" note="Nothing is sent before you have seen what it causes">
        <Wishes path={bulkHref(edit.id)} localNow={wallClock(now, user.timeZone)} />
      </Panel>
    </div>
  );
}

async function Begun({ visit: { user, now, edit, address } }: { visit: Visit }) {
  const rows = await bulkReceipt(user.id, edit);
  const { outcome, page } = Shown.parse(Object.fromEntries(address));
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
