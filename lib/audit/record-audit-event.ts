import { isIP } from "node:net";
import { LRUCache } from "lru-cache";
import { getPool } from "@/lib/database/connection";
import { log } from "@/lib/logging/log";
import { toLoggable } from "@/lib/logging/to-loggable";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { type AuditKind, getAuditRule } from "./audit-kinds";

export interface AuditEventInput {
  kind: AuditKind;
  /** Whom it concerns; null when nobody is signed in. */
  userId?: number | null;
  /** Who did it, when an operator did it to somebody. */
  actorId?: number | null;
  /** The client's IP address, or the /64 of one as `clientKey` has it. */
  address?: string | null;
  /** A few short facts, never a title, a name or a token. */
  detail?: Record<string, string | number | boolean | null>;
}

const WINDOW_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const MAX_DETAILS = 8;
const MAX_DETAIL_LENGTH = 200;

interface Window {
  startedAt: number;
  stored: number;
  /** Left out since the last one that was stored. */
  omitted: number;
}

const windows = globalSingleton<LRUCache<string, Window>>("audit-windows");

/**
 * Stores an event for the operators. What strangers can cause is bounded twice, in this process and in the table; what is left out is
 * counted in `omitted` of the next one. Never throws: nobody is refused something because it could not be recorded, and the log says so.
 */
export async function recordAuditEvent(event: AuditEventInput, now = new Date()): Promise<void> {
  const window = getWindow(event, now.getTime());
  const { bound } = getAuditRule(event.kind);
  if (bound && window.stored >= bound.perTenMinutes) {
    window.omitted += 1;
    return;
  }
  window.stored += 1;
  const { omitted } = window;
  window.omitted = 0;
  try {
    const isStored = await insertEvent(event, omitted, now);
    if (!isStored) window.omitted += omitted + 1;
  } catch (error) {
    window.omitted += omitted + 1;
    log.error("An audit event could not be stored.", { ...event, error });
  }
}

/** The current ten minutes of an event's origin; what the ones before left out is taken over. */
function getWindow({ kind, userId, address }: AuditEventInput, now: number): Window {
  windows.value ??= new LRUCache({ max: 5000 });
  const key = `${kind} ${userId ?? ""} ${userId ? "" : (address ?? "")}`;
  const existing = windows.value.get(key);
  if (existing && now - existing.startedAt < WINDOW_MS) return existing;
  const window = { startedAt: now, stored: 0, omitted: existing?.omitted ?? 0 };
  windows.value.set(key, window);
  return window;
}

/** False when the table holds as many of the last day as it may. */
async function insertEvent(event: AuditEventInput, omitted: number, now: Date): Promise<boolean> {
  const { kind, userId = null, actorId = null, address = null } = event;
  const { bound } = getAuditRule(kind);
  const { rowCount } = await getPool().query(
    `INSERT INTO "AuditEvent" ("at", "kind", "userId", "actorId", "address", "detail")
     SELECT $1, $2, (SELECT "id" FROM "User" WHERE "id" = $3), (SELECT "id" FROM "User" WHERE "id" = $4), $5, $6
     WHERE $7::int IS NULL OR $7 > (
       SELECT count(*) FROM (
         SELECT FROM "AuditEvent" WHERE "kind" = $2 AND "at" > $8 AND ($9::int IS NULL OR "userId" = $9) LIMIT $7
       ) AS recent
     )`,
    [
      now,
      kind,
      userId,
      actorId,
      address !== null && isIP(address.replace(/\/64$/, "")) ? address : null,
      JSON.stringify({ ...toDetail(event.detail), ...(omitted > 0 && { omitted }) }),
      bound?.perDay ?? null,
      new Date(now.getTime() - DAY_MS),
      bound?.countedBy === "person" ? userId : null,
    ],
  );
  return rowCount === 1;
}

function toDetail(detail: AuditEventInput["detail"] = {}): Record<string, unknown> {
  const entries = Object.entries(toLoggable(detail)).slice(0, MAX_DETAILS);
  return Object.fromEntries(
    entries.map(([name, fact]) => [name, typeof fact === "string" ? fact.slice(0, MAX_DETAIL_LENGTH) : fact]),
  );
}
