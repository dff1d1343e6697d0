"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Acted } from "@/components/acting/acted";
import { type CurrentUser, requireUser } from "@/lib/accounts/guards";
import { sessionCookieName } from "@/lib/accounts/session-token";
import { endOtherSessions, endSession } from "@/lib/accounts/sessions";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { config } from "@/lib/config";
import { clientKey } from "@/lib/http/client-address";
import { formOf } from "@/lib/http/form-of";
import { MESSAGES } from "./messages";

const Chosen = z.object({ session: z.coerce.number().pipe(z.int32().positive()) });

/** Signs the person out of one of their sessions; out of this browser too, if it is the one they use. */
export async function signOutOf(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = Chosen.safeParse(Object.fromEntries(formOf(form)));
  if (!input.success) return { state: "refused", sentence: MESSAGES.notUnderstood };
  const { session } = input.data;
  const isEnded = await endSession(user.id, session);
  if (isEnded && session === user.sessionId) {
    await recordAuditEvent({ kind: "signed-out", userId: user.id, address: clientKey() });
    // Deleting it without its attributes would be refused for a cookie of `__Secure-`.
    (await cookies()).set(sessionCookieName(config().siteUrl), "", {
      ...{ maxAge: 0, path: "/", httpOnly: true, sameSite: "lax" },
      secure: config().siteUrl.startsWith("https:"),
    });
    redirect("/");
  }
  if (isEnded) await recordEnded(user, 1);
  refresh();
  return isEnded
    ? { state: "done", sentence: MESSAGES.ended, undo: [] }
    : { state: "refused", sentence: MESSAGES.gone };
}

/** Signs the person out everywhere but in this browser. */
export async function signOutOfOthers(): Promise<Acted> {
  const user = await requireUser();
  const count = await endOtherSessions(user.id, user.sessionId);
  if (count > 0) await recordEnded(user, count);
  refresh();
  return { state: "done", sentence: MESSAGES.othersEnded(count), undo: [] };
}

function recordEnded({ id }: CurrentUser, count: number): Promise<void> {
  return recordAuditEvent({ kind: "sessions-ended", userId: id, address: clientKey(), detail: { count } });
}
