import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { getConfig } from "@/lib/config";
import { db } from "@/lib/database/client";
import type { Plan } from "@/lib/database/generated/enums";
import { getClientKey } from "@/lib/http/client-address";
import { getCurrentRequest } from "@/lib/request/current-request";
import { cacheSessionOwner, getSessionCookieName, hashSessionToken } from "./session-token";
import { IDLE_SECONDS, LIFETIME_SECONDS } from "./sessions";

export interface CurrentUser {
  id: number;
  /** The account id at Simkl. */
  simklId: number;
  name: string;
  plan: Plan;
  /** An IANA zone. */
  timeZone: string;
  animeTitleLanguage: string | null;
  /** Simkl no longer accepts the stored grant: only the person can connect again. */
  needsReconnect: boolean;
  /** Names of episodes not watched yet stay hidden until asked for. */
  spoilerSafe: boolean;
  /** Whether rewatch buttons were switched on; whether they may write is `mayTrackRewatches`'s to say. */
  trackRewatches: boolean;
  libraryRevision: number;
  createdAt: Date;
  /** The session of this browser, and when the person signed in with it. */
  sessionId: number;
  signedInAt: Date;
}

/**
 * Who is asking, once per request; null when nobody is signed in.
 * Not by next-auth's getServerSession: that takes a database that is out of reach for a person who is signed out.
 */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await getPresentedTokenHash();
  return session ? findSessionUser(session) : null;
});

/** The hash of the session token that a request brings, whatever it is worth; null when it brings none. */
export async function getPresentedTokenHash(): Promise<string | null> {
  const token = (await cookies()).get(getSessionCookieName(getConfig().siteUrl))?.value;
  return token ? hashSessionToken(token) : null;
}

/** Who is asking; a visitor is sent to the landing page. */
export async function requireUser(): Promise<CurrentUser> {
  return (await getCurrentUser()) ?? redirect("/");
}

/** Who is asking, if it is an operator; for everybody else there is no such page. Answers 404 where nothing was sent before. */
export async function requireAdmin(): Promise<CurrentUser> {
  const user = await getCurrentUser();
  if (user && isAdmin(user)) return user;
  await recordForbidden(user?.id ?? null);
  return notFound();
}

/** How long after signing in an operator may do what is dangerous without signing in once more. */
const RECENT_SIGN_IN_MS = 60 * 60_000;

/** Whether a person signed in so lately that whoever sits there is most likely they. */
export function hasRecentSignIn({ signedInAt }: Pick<CurrentUser, "signedInAt">, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() < RECENT_SIGN_IN_MS;
}

/** Once a request, whatever parts of a page ask. */
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

/** Whether `ADMIN_SIMKL_IDS` names this person. */
export function isAdmin({ simklId }: Pick<CurrentUser, "simklId">): boolean {
  return getConfig().adminSimklIds.includes(simklId);
}

/**
 * Who holds a session that is still good. Notes the visit as well, at most every five minutes: the sync's schedule and the session's end
 * follow use, but a page view should not have to write.
 */
export async function findSessionUser(tokenHash: string): Promise<CurrentUser | null> {
  const rows = await db.$queryRaw<CurrentUser[]>`
    WITH visitor AS (
      SELECT "userId", "id" AS "sessionId", "createdAt" AS "signedInAt" FROM "Session"
      WHERE "tokenHash" = ${tokenHash} AND "expires" > now()
    ), use AS (
      UPDATE "Session" SET "lastUsedAt" = now(),
        "expires" = LEAST(now() + make_interval(secs => ${IDLE_SECONDS}), "createdAt" + make_interval(secs => ${LIFETIME_SECONDS}))
      WHERE "id" = (SELECT "sessionId" FROM visitor) AND "lastUsedAt" < now() - interval '5 minutes'
    ), visit AS (
      UPDATE "User" SET "lastSeenAt" = now()
      WHERE "id" = (SELECT "userId" FROM visitor) AND "lastSeenAt" < now() - interval '5 minutes'
    )
    SELECT "User"."id", "simklId", "name", "plan"::text AS "plan", "timeZone", "animeTitleLanguage", "spoilerSafe",
      "trackRewatches", "libraryRevision", "User"."createdAt", "sessionId", "signedInAt",
      "Account"."userId" IS NULL OR "Account"."deadSince" IS NOT NULL AS "needsReconnect"
    FROM visitor
    JOIN "User" ON "User"."id" = visitor."userId"
    LEFT JOIN "Account" ON "Account"."userId" = visitor."userId"`;
  const [visitor] = rows;
  if (!visitor) return null;
  cacheSessionOwner(tokenHash, visitor.id);
  return visitor;
}
