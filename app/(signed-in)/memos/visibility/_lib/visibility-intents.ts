import type { Privacy } from "@/lib/library/memos/memo-query";
import type { MemoToChange } from "@/lib/library/memos/memos-to-change";
import type { Intent } from "@/lib/outbox/intents/intent";

type MemoIntent = Extract<Intent, { kind: "memo" }>;

/** The memos as they are, seen by others or not. */
export function toVisibilityIntents(
  memos: readonly Pick<MemoToChange, "simklId" | "text">[],
  to: Privacy,
): MemoIntent[] {
  return memos.map(({ simklId, text }) => ({ kind: "memo", simklId, text, isPrivate: to === "private" }));
}
