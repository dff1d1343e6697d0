import type { Route } from "next";
import { z } from "zod";
import { type AuditKind, isAuditKind } from "@/lib/audit/audit-kinds";
import type { AuditCursor } from "@/lib/audit/list-audit-events";

/** `2026-11-21T09:00:00.000Z~123`, the key of an event. */
const AuditCursorParam = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,18}$/)]))
  .transform(([at, id]): AuditCursor => ({ at: new Date(at), id }));

/** The filters of the list; invalid ones become the defaults. */
const AuditParams = z.object({
  kind: z.string().refine(isAuditKind).nullable().catch(null),
  person: z
    .string()
    .trim()
    .max(100)
    .refine((text) => !text.includes("\0"))
    .catch(""),
  before: AuditCursorParam.nullable().catch(null),
});

export interface AuditParams {
  kind: AuditKind | null;
  person: string;
  before: AuditCursor | null;
}

export function parseAuditParams(searchParams: Record<string, string | string[] | undefined>): AuditParams {
  return AuditParams.parse(searchParams);
}

/** The href of the page that starts before an event; of the newest without one. */
export function auditHref({ kind, person }: AuditParams, before: AuditCursor | null): Route {
  const params = new URLSearchParams();
  if (kind) params.set("kind", kind);
  if (person) params.set("person", person);
  if (before) params.set("before", `${before.at.toISOString()}~${before.id}`);
  return params.size > 0 ? `/admin/sync/audit?${params}` : "/admin/sync/audit";
}
