import "server-only";
import { z } from "zod";
import { getPool } from "@/lib/database/connection";
import type { AuditKind } from "./audit-kinds";

const AuditDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({});

export interface AuditEntry {
  /** A bigint, as text. */
  id: string;
  at: Date;
  /** An `AuditKind`, or one of an older version. */
  kind: string;
  /** Null when nobody was signed in, and when the person has been deleted since. */
  person: { id: number; name: string } | null;
  operator: string | null;
  address: string | null;
  detail: z.output<typeof AuditDetail>;
}

/** The event before which the next page begins. */
export interface AuditCursor {
  at: Date;
  id: string;
}

export interface AuditQuery {
  kind: AuditKind | null;
  /** A part of a name, or a Simkl id, of whom it concerns or who did it; empty for everybody. */
  userSearch: string;
  before: AuditCursor | null;
  limit: number;
}

/** Audit events, newest first; the next page is asked for by the last one's key. */
export async function listAuditEvents(query: AuditQuery): Promise<{ events: AuditEntry[]; next: AuditCursor | null }> {
  const { kind, userSearch, before, limit } = query;
  const { rows } = await getPool().query<
    Pick<AuditEntry, "id" | "at" | "kind" | "operator" | "address"> & {
      detail: unknown;
      userId: number | null;
      name: string | null;
    }
  >(
    `SELECT event."id"::text, event."at", event."kind", event."address", event."detail", event."userId",
       subject."name", actor."name" AS "operator"
     FROM "AuditEvent" event
     LEFT JOIN "User" subject ON subject."id" = event."userId" LEFT JOIN "User" actor ON actor."id" = event."actorId"
     WHERE ($1::text IS NULL OR event."kind" = $1)
       AND ($2::text IS NULL OR subject."name" ILIKE $2 OR actor."name" ILIKE $2 OR subject."simklId"::text = $3
         OR actor."simklId"::text = $3)
       AND ($4::timestamptz IS NULL OR (event."at", event."id") < ($4, $5::bigint))
     ORDER BY event."at" DESC, event."id" DESC LIMIT $6`,
    [
      kind,
      userSearch === "" ? null : `%${userSearch.replaceAll(/[\\%_]/g, "\\$&")}%`,
      userSearch,
      before?.at ?? null,
      before?.id ?? null,
      limit + 1,
    ],
  );
  const events = rows.slice(0, limit).map(({ userId, name, detail, ...event }) => ({
    ...event,
    person: userId !== null && name !== null ? { id: userId, name } : null,
    detail: AuditDetail.parse(detail),
  }));
  const last = rows.length > limit ? events.at(-1) : undefined;
  return { events, next: last ? { at: last.at, id: last.id } : null };
}
