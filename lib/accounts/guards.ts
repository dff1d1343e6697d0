import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { config } from "@/lib/config";
import { db } from "@/lib/database/client";
import type { Plan } from "@/lib/database/generated/enums";
import { hashOf } from "./session-adapter";

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
}

/**
 * Who is asking, once per request; null when nobody is signed in.
 * Not by next-auth's getServerSession: that takes a database that is out of reach for a person who is signed out.
 */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await presentedSession();
  return session ? findVisitor(session) : null;
});

/** The hash of the session token that a request brings, whatever it is worth; null when it brings none. */
export async function presentedSession(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? hashOf(token) : null;
}

/** Who is asking; a visitor is sent to the landing page. */
export async function requireUser(): Promise<CurrentUser> {
  return (await currentUser()) ?? redirect("/");
}

/** Who is asking, if it is an operator; for everybody else there is no such page. Answers 404 where nothing was sent before. */
export async function requireAdmin(): Promise<CurrentUser> {
  const user = await currentUser();
  return user && isAdmin(user) ? user : notFound();
}

/** Whether `ADMIN_SIMKL_IDS` names this person. */
export function isAdmin({ simklId }: Pick<CurrentUser, "simklId">): boolean {
  return config().adminSimklIds.includes(simklId);
}

/** next-auth's name for it: under https only a cookie that was set under https counts. */
function sessionCookie(): string {
  const name = "next-auth.session-token";
  return config().siteUrl.startsWith("https:") ? `__Secure-${name}` : name;
}

/**
 * Notes the visit as well, at most every five minutes: the sync's schedule follows use (design §4), but a page view should
 * not have to write.
 */
async function findVisitor(tokenHash: string): Promise<CurrentUser | null> {
  const rows = await db.$queryRaw<CurrentUser[]>`
    WITH visitor AS (
      SELECT "userId" FROM "Session" WHERE "tokenHash" = ${tokenHash} AND "expires" > now()
    ), visit AS (
      UPDATE "User" SET "lastSeenAt" = now()
      WHERE "id" = (SELECT "userId" FROM visitor) AND "lastSeenAt" < now() - interval '5 minutes'
    )
    SELECT "User"."id", "simklId", "name", "plan"::text AS "plan", "timeZone", "animeTitleLanguage", "spoilerSafe",
      "trackRewatches", "libraryRevision", "createdAt", "Account"."userId" IS NULL OR "Account"."deadSince" IS NOT NULL AS "needsReconnect"
    FROM visitor
    JOIN "User" ON "User"."id" = visitor."userId"
    LEFT JOIN "Account" ON "Account"."userId" = visitor."userId"`;
  return rows[0] ?? null;
}
