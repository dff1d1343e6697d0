"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Acted } from "@/components/acting/acted";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { EVERY_MEMO } from "@/lib/library/memos/memo-query";
import { memosToTurn } from "@/lib/library/memos/memos-to-turn";
import { enqueueAll } from "@/lib/writes/enqueue";
import { pendingTitles } from "@/lib/writes/pending-titles";
import { MOST_NAMED } from "../memos-address";
import { turnIntents } from "./turn-intents";
import { turnedSentence } from "./turned-sentence";

const Turned = z.object({
  to: z.enum(["public", "private"]),
  ids: z
    .string()
    .max(MOST_NAMED * 10)
    .regex(/^\d{1,9}(,\d{1,9})*$/)
    .transform((ids) => ids.split(",").map(Number)),
});

/** As many can be taken back from the toast; more go the same way they came. */
const MOST_UNDONE = 100;

/** Turns memos of the person's own public or private; their texts are those of now. */
export async function turnMemos(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = Turned.safeParse(Object.fromEntries(formOf(form)));
  if (!input.success) return { state: "refused", sentence: "That could not be understood. Please try again." };
  const { to, ids } = input.data;
  if (ids.length > MOST_NAMED)
    return { state: "refused", sentence: `At most ${MOST_NAMED.toLocaleString("en")} memos at once, please.` };

  const memos = await memosToTurn(user.id, await pendingTitles(user.id), EVERY_MEMO, ids);
  const turned = memos.filter(({ isPrivate }) => isPrivate !== (to === "private"));
  const outcomes = await enqueueAll(user.id, turnIntents(turned, to));
  refresh();
  const kept = outcomes.flatMap((outcome) => (outcome.state === "queued" ? String(outcome.id) : []));
  const refused = outcomes.flatMap((outcome) => (outcome.state === "refused" ? outcome.sentence : []));
  const sentence = turnedSentence(to, kept.length, refused);
  if (kept.length === 0) return { state: "refused", sentence };
  return { state: "done", sentence, undo: kept.length <= MOST_UNDONE ? kept : [] };
}
