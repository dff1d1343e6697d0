import "server-only";
import { z } from "zod";
import { byBigint, byInstant, type CursorOf, createKeyset } from "@/lib/database/keyset";
import { emptySql, rows, type Sql, sql } from "@/lib/database/sql";
import type { AuditKind } from "./audit-kinds";

const AuditDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({});

export interface AuditEntry {
  /** A bigint, as text. */
  id: string;
  at: Date;
  /** An `AuditKind`, or one of an older version. */
  kind: string;
  /** Null without a sign-in, and after the deletion of the user. */
  user: { id: number; name: string } | null;
  operator: string | null;
  address: string | null;
  detail: z.output<typeof AuditDetail>;
}

/** Newest first. */
export const AUDIT_KEYSET = createKeyset({
  at: byInstant(sql`event."at"`, "desc"),
  id: byBigint(sql`event."id"`, "desc"),
});
export type AuditCursor = CursorOf<typeof AUDIT_KEYSET>;

export interface AuditQuery {
  kind: AuditKind | null;
  /** Part of a name, or a Simkl id, of the user or the operator; empty for all. */
  userSearch: string;
  before: AuditCursor | null;
  limit: number;
}

export async function listAuditEvents(query: AuditQuery): Promise<{ events: AuditEntry[]; next: AuditCursor | null }> {
  const { kind, userSearch, before, limit } = query;
  const found = await rows<
    Pick<AuditEntry, "id" | "at" | "kind" | "operator" | "address"> & {
      detail: unknown;
      userId: number | null;
      name: string | null;
    }
  >(sql`
    SELECT event."id"::text, event."at", event."kind", event."address", event."detail", event."userId",
      subject."name", actor."name" AS "operator"
    FROM "AuditEvent" event
    LEFT JOIN "User" subject ON subject."id" = event."userId" LEFT JOIN "User" actor ON actor."id" = event."actorId"
    WHERE true ${kind === null ? emptySql : sql`AND event."kind" = ${kind}`}
      ${userSearch === "" ? emptySql : matchUser(userSearch)}
      AND ${AUDIT_KEYSET.isAfter(before)}
    ${AUDIT_KEYSET.orderBy} LIMIT ${limit + 1}`);
  const page = AUDIT_KEYSET.toPage(found, limit);
  const events = page.rows.map(({ userId, name, detail, ...event }) => ({
    ...event,
    user: userId !== null && name !== null ? { id: userId, name } : null,
    detail: AuditDetail.parse(detail),
  }));
  return { events, next: page.next };
}

function matchUser(search: string): Sql {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql`AND (subject."name" ILIKE ${pattern} OR actor."name" ILIKE ${pattern}
    OR subject."simklId"::text = ${search} OR actor."simklId"::text = ${search})`;
}
