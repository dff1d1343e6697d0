import { createHash } from "node:crypto";
import { resolveIntent } from "@/lib/outbox/intents/resolve-intent";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { WriteRejectedError } from "@/lib/outbox/intents/write-rejected-error";
import type { NewWrite } from "@/lib/outbox/store/store-writes";
import type { WriteReason } from "@/lib/outbox/write-reason";
import { type BulkIntent, toIntent } from "./bulk-intent";

export interface SkippedTitle {
  simklId: number;
  reason: WriteReason;
}

/** The writes of an edit in the order of selection, and the titles that it leaves out. */
export interface BulkPlan {
  writes: NewWrite[];
  skipped: SkippedTitle[];
}

/** `titles` include pending changes. */
export function planBulk(
  intent: BulkIntent,
  simklIds: readonly number[],
  titles: ReadonlyMap<number, TitleFacts>,
  now: Date,
): BulkPlan {
  const plan: BulkPlan = { writes: [], skipped: [] };
  for (const simklId of simklIds) {
    const title = titles.get(simklId);
    try {
      if (!title) throw new WriteRejectedError({ code: "title-forgotten" });
      const change = resolveIntent(toIntent(intent, title), title, now);
      plan.writes.push({ simklId, change, before: title.state });
    } catch (error) {
      if (!(error instanceof WriteRejectedError)) throw error;
      plan.skipped.push({ simklId, reason: error.reason });
    }
  }
  return plan;
}

/** Equal for plans that do the same, whenever they are made: the person confirms exactly the plan that was shown. */
export function hashPlan({ writes }: BulkPlan): string {
  const content = writes.map(({ simklId, change }) => {
    if (change.kind === "watch") return [simklId, change.kind, change.seasons];
    return change.kind === "rate" ? [simklId, change.kind, change.rating] : [simklId, change];
  });
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
}
