import "server-only";
import { z } from "zod";
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

export interface AuditCursor {
  at: Date;
  id: string;
}

export interface AuditQuery {
  kind: AuditKind | null;
  /** Part of a name, or a Simkl id, of the user or the operator; empty for all. */
  userSearch: string;
  before: AuditCursor | null;
  limit: number;
}

/** Newest first; the key of the last event requests the next page. */
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
      ${before ? sql`AND (event."at", event."id") < (${before.at}::timestamptz, ${before.id}::bigint)` : emptySql}
    ORDER BY event."at" DESC, event."id" DESC LIMIT ${limit + 1}`);
  const events = found.slice(0, limit).map(({ userId, name, detail, ...event }) => ({
    ...event,
    user: userId !== null && name !== null ? { id: userId, name } : null,
    detail: AuditDetail.parse(detail),
  }));
  const last = found.length > limit ? events.at(-1) : undefined;
  return { events, next: last ? { at: last.at, id: last.id } : null };
}

function matchUser(search: string): Sql {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql`AND (subject."name" ILIKE ${pattern} OR actor."name" ILIKE ${pattern}
    OR subject."simklId"::text = ${search} OR actor."simklId"::text = ${search})`;
}
