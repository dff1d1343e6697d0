import { isIP } from "node:net";
import { LRUCache } from "lru-cache";
import { emptySql, execute, sql } from "@/lib/database/sql";
import { log } from "@/lib/logging/log";
import { toLoggable } from "@/lib/logging/to-loggable";
import { DAY_MS, MINUTE_MS } from "@/lib/utils/durations";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { type AuditKind, getAuditRule } from "./audit-kinds";

export interface AuditEventInput {
  kind: AuditKind;
  /** The user it concerns; null without a sign-in. */
  userId?: number | null;
  /** An operator who acted on another user. */
  actorId?: number | null;
  /** As `getClientKey` returns it. */
  address?: string | null;
  /** Never a title, a name or a token. */
  detail?: Record<string, string | number | boolean | null>;
}

const WINDOW_MS = 10 * MINUTE_MS;
const MAX_DETAILS = 8;
const MAX_DETAIL_LENGTH = 200;

interface Window {
  startedAt: number;
  stored: number;
  /** Since the last stored event. */
  omitted: number;
}

const windows = globalSingleton<LRUCache<string, Window>>("audit-windows");

/** Limits floods in the process and in the table; the next stored event counts the omitted ones. Never throws. */
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

/** A new window keeps the count of omitted events. */
function getWindow({ kind, userId, address }: AuditEventInput, now: number): Window {
  windows.value ??= new LRUCache({ max: 5000 });
  const key = `${kind} ${userId ?? ""} ${userId ? "" : (address ?? "")}`;
  const existing = windows.value.get(key);
  if (existing && now - existing.startedAt < WINDOW_MS) return existing;
  const window = { startedAt: now, stored: 0, omitted: existing?.omitted ?? 0 };
  windows.value.set(key, window);
  return window;
}

/** False when the table has `perDay` events of the last day. */
async function insertEvent(event: AuditEventInput, omitted: number, now: Date): Promise<boolean> {
  const { kind, userId = null, actorId = null, address = null } = event;
  const { bound } = getAuditRule(kind);
  const validAddress = address !== null && isIP(address.replace(/\/64$/, "")) ? address : null;
  const detail = JSON.stringify({ ...toDetail(event.detail), ...(omitted > 0 && { omitted }) });
  const dayBefore = new Date(now.getTime() - DAY_MS);
  const isOfUser = bound?.countedBy === "user" && userId !== null ? sql`AND "userId" = ${userId}` : emptySql;
  const isWithinBound = bound
    ? sql`WHERE ${bound.perDay}::int > (SELECT count(*) FROM (
        SELECT FROM "AuditEvent" WHERE "kind" = ${kind} AND "at" > ${dayBefore} ${isOfUser} LIMIT ${bound.perDay}
      ) AS recent)`
    : emptySql;
  const inserted = await execute(sql`
    INSERT INTO "AuditEvent" ("at", "kind", "userId", "actorId", "address", "detail")
    SELECT ${now}::timestamptz, ${kind}, (SELECT "id" FROM "User" WHERE "id" = ${userId}),
      (SELECT "id" FROM "User" WHERE "id" = ${actorId}), ${validAddress}, ${detail}::jsonb
    ${isWithinBound}`);
  return inserted === 1;
}

function toDetail(detail: AuditEventInput["detail"] = {}): Record<string, unknown> {
  const entries = Object.entries(toLoggable(detail)).slice(0, MAX_DETAILS);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" ? value.slice(0, MAX_DETAIL_LENGTH) : value]),
  );
}
