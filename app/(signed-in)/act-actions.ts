"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Acted } from "@/components/acting/acted";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { titleName } from "@/lib/library/title-name";
import { enqueue } from "@/lib/writes/enqueue";
import { Intent } from "@/lib/writes/intent";
import { isRewatchIntent } from "@/lib/writes/rewatch/rewatch-intent";
import { undoWrites } from "@/lib/writes/undo-writes";
import { actedSentence } from "./acting/acted-sentence";
import { isRefusal, refusalIfFull } from "./acting/refusal-if-full";
import { wishOfForm } from "./acting/wish-of-form";

/** Puts what the pressed button asks for into the person's outbox, which sends it. */
export async function act(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const wish = wishOfForm(formOf(form), user.timeZone);
  const kept = await enqueue(user.id, wish);
  if (kept.state === "refused") return kept;

  refresh();
  const intent = Intent.parse(wish);
  const about = await titleName(intent.simklId);
  // A rewatch is taken back where it stands, which says what goes with it.
  const undo = isRewatchIntent(intent) ? [] : [String(kept.id)];
  return { state: "done", sentence: about ? actedSentence(intent, about) : "Done.", undo };
}

const WriteIds = z
  .array(
    z
      .string()
      .regex(/^\d{1,18}$/)
      .transform(BigInt),
  )
  .min(1)
  .max(100);

/** Takes writes of the person's own back, the latest first. */
export async function undo(ids: string[]): Promise<Acted> {
  const user = await requireUser();
  const input = WriteIds.safeParse(ids);
  if (!input.success) return { state: "refused", sentence: "That could not be understood. Please try again." };

  const undone = await undoWrites(user.id, input.data).catch(refusalIfFull);
  if (isRefusal(undone)) return undone;
  const { sentence, isDone } = undone;
  refresh();
  return isDone ? { state: "done", sentence, undo: [] } : { state: "refused", sentence };
}
