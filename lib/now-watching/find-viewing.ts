import { getPool } from "@/lib/database/connection";
import { reject } from "@/lib/outbox/intents/write-rejected-error";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { toViewing, type Viewing } from "./viewing";

/** As a form sends it. */
export interface Place {
  simklId: number;
  season?: number;
  number?: number;
}

/** @throws WriteRejectedError when the title or the episode does not exist. */
export async function findViewing(userId: number, { simklId, season, number }: Place): Promise<Viewing> {
  const title = (await readTitlesWithPending(getPool(), userId, [simklId], true)).get(simklId);
  if (!title) reject({ code: "title-unknown" });
  return toViewing(title, season, number);
}
