"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Acted } from "@/components/acting/acted";
import { counted } from "@/components/format/counted";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { BulkWish } from "@/lib/writes/bulk/bulk-wish";
import { cancelBulk } from "@/lib/writes/bulk/cancel-bulk";
import { startBulk } from "@/lib/writes/bulk/start-bulk";
import { undoBulk } from "@/lib/writes/bulk/undo-bulk";
import { isRefusal, refusalIfFull } from "../../acting/refusal-if-full";
import { bulkHref } from "./bulk-href";

const EditId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const EditOfForm = z.object({ edit: EditId });

const Agreed = z.object({
  edit: EditId,
  wish: z.string().max(1000).transform(parsed).pipe(BulkWish),
  mark: z.string().max(100),
});

/** Begins an edit of the person's own, as they were shown it. */
export async function begin(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = Agreed.safeParse(Object.fromEntries(formOf(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const { edit: id, wish, mark } = input.data;
  const outcome = await startBulk(user.id, { id, wish, mark }).catch(refusalIfFull);
  if (isRefusal(outcome)) return outcome;
  if (outcome === "started") redirect(bulkHref(id));
  refresh();
  const sentence =
    outcome === "changed"
      ? "Your library changed meanwhile. Please look at what would be sent now."
      : "This was begun already, or is not there any more.";
  return { state: "refused", sentence };
}

/** Calls back what of an edit of the person's own is not sent yet. */
export async function cancel(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = EditOfForm.safeParse(Object.fromEntries(formOf(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const spared = await cancelBulk(user.id, input.data.edit);
  refresh();
  if (spared === 0) return { state: "refused", sentence: "Everything is sent already." };
  return { state: "done", sentence: `Cancelled: ${counted(spared, "title")} stay as they were.`, undo: [] };
}

/** Takes an edit of the person's own back. */
export async function takeBack(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = EditOfForm.safeParse(Object.fromEntries(formOf(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const outcome = await undoBulk(user.id, input.data.edit).catch(refusalIfFull);
  if (isRefusal(outcome)) return outcome;
  if (outcome.state === "started") redirect(bulkHref(outcome.id));
  refresh();
  if (outcome.state === "called-back")
    return { state: "done", sentence: "Called back before anything was sent.", undo: [] };
  return { state: "refused", sentence: "There is nothing to take back: everything is as it was." };
}

const NOT_UNDERSTOOD: Acted = { state: "refused", sentence: "That could not be understood. Please try again." };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
