import type { Route } from "next";
import { z } from "zod";
import { defineSearchParams, parsedBy, searchText } from "@/app/_lib/define-search-params";
import { isAuditKind } from "@/lib/audit/audit-kinds";
import type { AuditCursor } from "@/lib/audit/list-audit-events";

/** `2026-11-21T09:00:00.000Z~123`, the key of an event. */
const AuditCursorParam = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,18}$/)]))
  .transform(([at, id]): AuditCursor => ({ at: new Date(at), id }));

const params = defineSearchParams("/admin/sync/audit", {
  kind: parsedBy(z.string().refine(isAuditKind)),
  person: searchText("person"),
  before: parsedBy(AuditCursorParam, ({ at, id }) => `${at.toISOString()}~${id}`),
});

export const parseAuditParams = params.parse;
export type AuditParams = ReturnType<typeof parseAuditParams>;

/** The URL of the page that begins before an event; of the newest without one. */
export function auditHref(values: AuditParams, before: AuditCursor | null): Route {
  return params.href({ ...values, before });
}
