import { z } from "zod";
import { readStoredReason } from "@/lib/outbox/stored-reason";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

const OwnReason = z.discriminatedUnion("code", [
  z.object({
    code: z.enum(["there-already", "cancelled", "cancelled-midway", "became-unknown", "left-outbox"]),
  }),
  z.object({ code: z.literal("episodes-missing"), missing: z.int(), total: z.int() }),
  z.object({ code: z.literal("put-on-list"), status: z.enum(LIST_STATUSES) }),
]);

/** Why a row did not end as the file says; stored as JSON. Pages have the sentences. */
export type RowReason = WriteReason | z.output<typeof OwnReason>;

/** Null without a reason, and for a code of another release. */
export function parseRowReason(stored: string | null): RowReason | null {
  if (stored === null) return null;
  return OwnReason.safeParse(readStoredReason(stored)).data ?? parseWriteReason(stored);
}

/** For a column of text. */
export function serializeRowReason(reason: RowReason | null): string | null {
  return reason && JSON.stringify(reason);
}
