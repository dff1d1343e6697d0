import type { Metadata } from "next";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listAuditEvents } from "@/lib/audit/list-audit-events";
import { requireAdmin } from "@/lib/auth/sessions/current-user";
import { AuditRow } from "./_components/audit-row";
import { KIND_LABELS } from "./messages";
import { type AuditParams, auditHref, parseAuditParams } from "./search-params";

export const metadata: Metadata = { title: "Audit log" };

const PAGE_SIZE = 50;

/** Sign-ins, rejections and actions of operators. */
export default async function AuditPage({ searchParams }: PageProps<"/admin/sync/audit">) {
  const { timeZone } = await requireAdmin();
  const params = parseAuditParams(await searchParams);
  const { person: userSearch, ...filters } = params;
  const { events, next } = await listAuditEvents({ ...filters, userSearch, limit: PAGE_SIZE });
  const context = { timeZone, now: new Date() };
  return (
    <>
      <PageHeader title="Audit log" parent={{ href: "/admin/sync", name: "Sync status" }} />
      <Panel title="Events" note="newest first, kept for a year, refusals for 90 days, addresses for 30">
        <Filter params={params} />
        {events.length === 0 ? (
          <EmptyState drawing="note">
            {params.before ? "There is nothing older." : "Nothing like that has happened."}
          </EmptyState>
        ) : (
          <ol className="mt-4 divide-y divide-line border-y border-line">
            {events.map((event) => (
              <AuditRow key={event.id} event={event} context={context} />
            ))}
          </ol>
        )}
        <nav aria-label="Pages of events" className="mt-4 flex gap-2 empty:hidden">
          {params.before && <ButtonLink href={auditHref(params, null)}>Newest</ButtonLink>}
          {next && <ButtonLink href={auditHref(params, next)}>Older</ButtonLink>}
        </nav>
      </Panel>
    </>
  );
}

function Filter({ params: { kind, person } }: { params: AuditParams }) {
  return (
    <Form action="/admin/sync/audit" role="search" className="flex flex-wrap gap-2">
      <select
        key={`kind ${kind}`}
        name="kind"
        defaultValue={kind ?? ""}
        aria-label="Kind of event"
        className="min-h-10 min-w-0 rounded-lg border border-line bg-card px-2 text-sm hover:border-edge"
      >
        <option value="">Everything</option>
        {Object.entries(KIND_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <input
        key={`person ${person}`}
        type="search"
        name="person"
        defaultValue={person}
        maxLength={100}
        aria-label="Name or Simkl id"
        placeholder="Name or Simkl id"
        className="min-h-10 max-w-80 min-w-40 flex-1 rounded-lg border border-line bg-page px-3 text-sm placeholder:text-soft"
      />
      <Button type="submit">Show</Button>
    </Form>
  );
}
