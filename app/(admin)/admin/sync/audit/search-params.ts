import type { Route } from "next";
import { z } from "zod";
import { defineSearchParams, parsedBy, positionBy, searchText } from "@/app/_lib/define-search-params";
import { isAuditKind } from "@/lib/audit/audit-kinds";
import { AUDIT_KEYSET, type AuditCursor } from "@/lib/audit/list-audit-events";

const params = defineSearchParams("/admin/sync/audit", {
  kind: parsedBy(z.string().refine(isAuditKind)),
  person: searchText("person"),
  before: positionBy(AUDIT_KEYSET),
});

export const parseAuditParams = params.parse;
export type AuditParams = ReturnType<typeof parseAuditParams>;

/** The URL of the page that begins before an event; of the newest without one. */
export function auditHref(values: AuditParams, before: AuditCursor | null): Route {
  return params.href({ ...values, before });
}
