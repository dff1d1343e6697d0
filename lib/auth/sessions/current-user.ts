import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { getConfig } from "@/lib/config";
import type { Plan } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { getClientKey } from "@/lib/http/client-address";
import { getCurrentRequest } from "@/lib/request/current-request";
import { cacheSessionOwner, getSessionCookieName, hashSessionToken } from "./session-token";
import { IDLE_SECONDS, LIFETIME_SECONDS } from "./sessions";

export interface CurrentUser {
  id: number;
  simklId: number;
  name: string;
  plan: Plan;
  /** An IANA zone. */
  timeZone: string;
  animeTitleLanguage: string | null;
  /** Simkl no longer accepts the stored grant. */
  needsReconnect: boolean;
  /** Names of unwatched episodes stay hidden until the user reveals them. */
  spoilerSafe: boolean;
  /** The setting alone; `getRewatchTracking` decides whether buttons may write. */
  trackRewatches: boolean;
  libraryRevision: number;
  createdAt: Date;
  /** Of this browser. */
  sessionId: number;
  signedInAt: Date;
}

/** Null when not signed in. Not by getServerSession, for which an unreachable database means signed out. */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await getPresentedTokenHash();
  return session ? findSessionUser(session) : null;
});

/** The hash of the session token in the request, valid or not. */
export async function getPresentedTokenHash(): Promise<string | null> {
  const token = (await cookies()).get(getSessionCookieName(getConfig().siteUrl))?.value;
  return token ? hashSessionToken(token) : null;
}

/** Redirects to the landing page when not signed in. */
export async function requireUser(): Promise<CurrentUser> {
  return (await getCurrentUser()) ?? redirect("/");
}

/** Responds with 404 unless the user is an operator; the status needs a response that has not begun. */
export async function requireAdmin(): Promise<CurrentUser> {
  const user = await getCurrentUser();
  if (user && isAdmin(user)) return user;
  await recordForbidden(user?.id ?? null);
  return notFound();
}

/** For how long after a sign-in operators may run dangerous actions. */
const RECENT_SIGN_IN_MS = 60 * 60_000;

export function hasRecentSignIn({ signedInAt }: Pick<CurrentUser, "signedInAt">, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() < RECENT_SIGN_IN_MS;
}

/** Once a request, however many parts of a page ask. */
const recordForbidden = cache(async (userId: number | null): Promise<void> => {
  const request = getCurrentRequest();
  const path = request?.url?.replace(/\?.*/s, "") ?? null;
  await recordAuditEvent({
    kind: "forbidden",
    userId,
    address: getClientKey(),
    detail: { path, method: request?.method ?? null },
  });
});

export function isAdmin({ simklId }: Pick<CurrentUser, "simklId">): boolean {
  return getConfig().adminSimklIds.includes(simklId);
}

/** Also stores the visit and extends the session, at most every five minutes: most page views should not write. */
export async function findSessionUser(tokenHash: string): Promise<CurrentUser | null> {
  const [user] = await rows<CurrentUser>(sql`
    WITH signed_in AS (
      SELECT "userId", "id" AS "sessionId", "createdAt" AS "signedInAt" FROM "Session"
      WHERE "tokenHash" = ${tokenHash} AND "expires" > now()
    ), use AS (
      UPDATE "Session" SET "lastUsedAt" = now(),
        "expires" = LEAST(now() + make_interval(secs => ${IDLE_SECONDS}), "createdAt" + make_interval(secs => ${LIFETIME_SECONDS}))
      WHERE "id" = (SELECT "sessionId" FROM signed_in) AND "lastUsedAt" < now() - interval '5 minutes'
    ), visit AS (
      UPDATE "User" SET "lastSeenAt" = now()
      WHERE "id" = (SELECT "userId" FROM signed_in) AND "lastSeenAt" < now() - interval '5 minutes'
    )
    SELECT "User"."id", "simklId", "name", "plan"::text AS "plan", "timeZone", "animeTitleLanguage", "spoilerSafe",
      "trackRewatches", "libraryRevision", "User"."createdAt", "sessionId", "signedInAt",
      "Account"."userId" IS NULL OR "Account"."deadSince" IS NOT NULL AS "needsReconnect"
    FROM signed_in
    JOIN "User" ON "User"."id" = signed_in."userId"
    LEFT JOIN "Account" ON "Account"."userId" = signed_in."userId"`);
  if (!user) return null;
  cacheSessionOwner(tokenHash, user.id);
  return user;
}
