"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formObject, NoInput } from "@/app/_lib/server-action";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { getSessionCookieName } from "@/lib/auth/sessions/session-token";
import { endOtherSessions, endSession } from "@/lib/auth/sessions/sessions";
import { getConfig } from "@/lib/config";
import { getClientKey } from "@/lib/http/client-address";
import { MESSAGES } from "./messages";

const SessionForm = formObject({ session: z.coerce.number().pipe(z.int32().positive()) });

/** Ends one session; that of this browser as well. */
export const signOutSession = userAction(SessionForm, async (user, { session }) => {
  const isEnded = await endSession(user.id, session);
  if (isEnded && session === user.sessionId) {
    await recordAuditEvent({ kind: "signed-out", userId: user.id, address: getClientKey() });
    // Deleting it without its attributes would be refused for a cookie of `__Secure-`.
    (await cookies()).set(getSessionCookieName(getConfig().siteUrl), "", {
      ...{ maxAge: 0, path: "/", httpOnly: true, sameSite: "lax" },
      secure: getConfig().siteUrl.startsWith("https:"),
    });
    redirect("/");
  }
  if (isEnded) await recordSessionsEnded(user, 1);
  return isEnded ? { status: "done", message: MESSAGES.ended } : { status: "rejected", message: MESSAGES.gone };
});

/** Ends all sessions except this one. */
export const signOutOtherSessions = userAction(NoInput, async (user) => {
  const count = await endOtherSessions(user.id, user.sessionId);
  if (count > 0) await recordSessionsEnded(user, count);
  return { status: "done", message: MESSAGES.othersEnded(count) };
});

function recordSessionsEnded({ id }: CurrentUser, count: number): Promise<void> {
  return recordAuditEvent({ kind: "sessions-ended", userId: id, address: getClientKey(), detail: { count } });
}
