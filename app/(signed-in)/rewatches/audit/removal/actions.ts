"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Acted } from "@/components/acting/acted";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { chosenRewatches } from "@/lib/library/rewatches/audit/chosen-rewatches";
import { leavingRewatches } from "@/lib/writes/rewatch/leaving-rewatches";
import { removeRewatches } from "@/lib/writes/rewatch/remove-rewatch";
import { chosenIds, MOST_CHOSEN } from "../audit-address";
import { removedSentence } from "./removed-sentence";

const Removal = z.object({ ids: z.string().max(MOST_CHOSEN * 11) });

/** Has rewatches of the person's own removed at Simkl: those that were shown, and are not on their way out already. */
export async function removeChosen(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const input = Removal.safeParse(Object.fromEntries(formOf(form)));
  const ids = input.success ? chosenIds(input.data.ids.split(",")) : [];
  if (ids === null || ids.length === 0)
    return { state: "refused", sentence: "That could not be understood. Please try again." };

  const [chosen, leaving] = await Promise.all([chosenRewatches(user.id, ids), leavingRewatches(user.id)]);
  const unwanted = chosen.filter(({ rewatchId }) => !leaving.get(rewatchId)?.isOpen);
  const outcomes = await removeRewatches(
    user.id,
    unwanted.map(({ simklId, rewatchId }) => ({ simklId, rewatchId })),
  );
  refresh();
  const kept = outcomes.filter(({ state }) => state === "queued").length;
  const refused = outcomes.flatMap((outcome) => (outcome.state === "refused" ? outcome.sentence : []));
  const sentence = removedSentence(kept, refused);
  return kept === 0 ? { state: "refused", sentence } : { state: "done", sentence, undo: [] };
}
