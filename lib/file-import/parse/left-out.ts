import { z } from "zod";
import { readStoredReason } from "@/lib/outbox/stored-reason";

/** Of what a file has and an import leaves out: `count` of one kind. Pages have the words. */
export const LeftOut = z.object({
  code: z.enum(["rewatches", "unreadable", "memos", "parts", "others", "bare"]),
  count: z.int(),
});
export type LeftOut = z.output<typeof LeftOut>;

/** In a file from the time when sentences were stored. */
const OldLeftOut = z.object({ code: z.literal("text"), text: z.string() });

/** Without codes of another release. */
export function parseLeftOut(stored: readonly string[]): (LeftOut | z.output<typeof OldLeftOut>)[] {
  return stored.flatMap((line) => z.union([LeftOut, OldLeftOut]).safeParse(readStoredReason(line)).data ?? []);
}
