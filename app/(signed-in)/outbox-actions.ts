"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Acted } from "@/components/acting/acted";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { discardWrite } from "@/lib/writes/discard-write";
import { retryWrite } from "@/lib/writes/retry-write";

const WriteOfForm = z.object({
  write: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
});

/** Sends a write of the person's own again, or now. */
export async function retry(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = WriteOfForm.safeParse(Object.fromEntries(formOf(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const outcome = await retryWrite(user.id, input.data.write);
  refresh();
  if (outcome === "queued") return { state: "done", sentence: "It is sent again.", undo: [] };
  return { state: "refused", sentence: "There is nothing to send: it is on its way, or done." };
}

/** Forgets a write of the person's own that is not sent, or came to nothing. */
export async function discard(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = WriteOfForm.safeParse(Object.fromEntries(formOf(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const outcome = await discardWrite(user.id, input.data.write);
  refresh();
  if (outcome === "discarded") return { state: "done", sentence: "Discarded. Simkl is not asked for it.", undo: [] };
  return { state: "refused", sentence: "It is on its way already, or done: it cannot be called back." };
}

const NOT_UNDERSTOOD: Acted = { state: "refused", sentence: "That could not be understood. Please try again." };
