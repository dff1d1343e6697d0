"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { ActionResult } from "@/components/actions/action-result";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { type CurrentUser, requireUser } from "@/lib/auth/sessions/current-user";
import { getSessionCookieName } from "@/lib/auth/sessions/session-token";
import { endOtherSessions, endSession } from "@/lib/auth/sessions/sessions";
import { getConfig } from "@/lib/config";
import { getClientKey } from "@/lib/http/client-address";
import { toFormData } from "@/lib/http/to-form-data";
import { MESSAGES } from "./messages";

const SessionInput = z.object({ session: z.coerce.number().pipe(z.int32().positive()) });

/** Ends one session; that of this browser as well. */
export async function signOutSession(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = SessionInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return { status: "rejected", message: MESSAGES.notUnderstood };
  const { session } = input.data;
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
  refresh();
  return isEnded
    ? { status: "done", message: MESSAGES.ended, undo: [] }
    : { status: "rejected", message: MESSAGES.gone };
}

/** Ends all sessions except this one. */
export async function signOutOtherSessions(): Promise<ActionResult> {
  const user = await requireUser();
  const count = await endOtherSessions(user.id, user.sessionId);
  if (count > 0) await recordSessionsEnded(user, count);
  refresh();
  return { status: "done", message: MESSAGES.othersEnded(count), undo: [] };
}

function recordSessionsEnded({ id }: CurrentUser, count: number): Promise<void> {
  return recordAuditEvent({ kind: "sessions-ended", userId: id, address: getClientKey(), detail: { count } });
}
