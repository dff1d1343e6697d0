import Link from "next/link";
import { FormattedTime } from "@/app/(admin)/admin/sync/_components/formatted-time";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { describeDetail, KIND_LABELS } from "@/app/(admin)/admin/sync/audit/messages";
import { isAuditKind } from "@/lib/audit/audit-kinds";
import type { AuditEntry } from "@/lib/audit/list-audit-events";

/** One event: kind, user, time, address and details. */
export function AuditRow({ event, context }: { event: AuditEntry; context: AdminPageContext }) {
  const detail = describeDetail(event.detail);
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 py-2.5 text-sm sm:grid-cols-[15rem_1fr_auto_11rem]">
      <span className="font-medium wrap-anywhere">
        {isAuditKind(event.kind) ? KIND_LABELS[event.kind] : event.kind}
      </span>
      <span className="min-w-0 wrap-anywhere max-sm:order-3">
        {event.user && (
          <Link href={`/admin/sync/${event.user.id}`} className="underline-offset-4 hover:underline">
            {event.user.name}
          </Link>
        )}
        {event.operator && <span className="text-soft"> by {event.operator}</span>}
      </span>
      <span className="text-right font-mono text-xs text-soft wrap-anywhere max-sm:order-4">{event.address}</span>
      <span className="text-right text-soft max-sm:order-2">
        <FormattedTime at={event.at} fallback="" context={context} />
      </span>
      {detail && <span className="order-5 col-span-full text-xs wrap-anywhere text-soft">{detail}</span>}
    </li>
  );
}
