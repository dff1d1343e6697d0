import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { listOutboxWrites } from "@/lib/outbox/store/list-outbox-writes";
import { OutboxList } from "./_components/outbox-list";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  const user = await requireUser();
  const writes = await listOutboxWrites(user.id);
  const open = writes.filter(({ isOpen }) => isOpen);
  const failed = writes.filter(({ isOpen, state }) => !isOpen && state !== "confirmed");
  const confirmed = writes.filter(({ isOpen, state }) => !isOpen && state === "confirmed");
  const context = { user, now: new Date() };
  return (
    <>
      <PageHeader parent={{ href: "/settings", name: "Settings" }} title="Outbox">
        <p className="mt-1 max-w-2xl text-sm text-soft">
          What you change is kept here first, then sent to Simkl in your order, once. What Simkl did with it is read
          back.{" "}
          <Link href="/library/bulk" prefetch={false} className="underline underline-offset-4 hover:text-ink">
            Bulk edits
          </Link>{" "}
          have a receipt each.
        </p>
      </PageHeader>
      <div className="space-y-4">
        {failed.length > 0 && (
          <Panel title="Needs your decision" note="Kept for 180 days">
            <OutboxList context={context} writes={failed} />
          </Panel>
        )}
        <Panel title="On the way">
          {open.length > 0 ? (
            <OutboxList context={context} writes={open} />
          ) : (
            <EmptyState drawing="note">Nothing waits. Simkl has everything you changed.</EmptyState>
          )}
        </Panel>
        {confirmed.length > 0 && (
          <Panel title="Confirmed by Simkl" note="Kept for 30 days">
            <OutboxList context={context} writes={confirmed} />
          </Panel>
        )}
      </div>
    </>
  );
}
