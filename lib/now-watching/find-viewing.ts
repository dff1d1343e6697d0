import { getPool } from "@/lib/database/connection";
import { reject } from "@/lib/outbox/intents/write-rejected-error";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { toViewing, type Viewing } from "./viewing";

/** What a form says is being watched. */
export interface Place {
  simklId: number;
  season?: number;
  number?: number;
}

/**
 * The viewing of a place, with the title as Simkl has it for this person.
 * @throws WriteRejectedError when there is no such viewing.
 */
export async function findViewing(userId: number, { simklId, season, number }: Place): Promise<Viewing> {
  const title = (await readTitlesWithPending(getPool(), userId, [simklId], true)).get(simklId);
  if (!title) reject("This title is not known here. Please open its page first.");
  return toViewing(title, season, number);
}
