"use server";

import { refresh } from "next/cache";
import type { Acted } from "@/components/acting/acted";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { restoreRemoved } from "@/lib/writes/restore-removed";
import { isRefusal, refusalIfFull } from "./acting/refusal-if-full";
import { restoreOfForm } from "./acting/restore-of-form";
import { restoredSentence } from "./acting/restored-sentence";

/** More could not be taken back by one click. */
const MOST_UNDONE = 100;

/** Puts removed titles of the person's own back: what the journal has of them goes into the outbox. */
export async function restore(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const wish = restoreOfForm(formOf(form), user.timeZone);
  if (wish === null) return { state: "refused", sentence: "That could not be understood. Please try again." };
  const restored = await restoreRemoved(user.id, wish).catch(refusalIfFull);
  if (isRefusal(restored)) return restored;
  if (restored === null)
    return { state: "refused", sentence: "Your library has not been read yet. Please try again in a moment." };

  refresh();
  const sentence = restoredSentence(restored);
  if (restored.sent === 0) return { state: "refused", sentence };
  return { state: "done", sentence, undo: restored.ids.length > MOST_UNDONE ? [] : restored.ids.map(String) };
}
