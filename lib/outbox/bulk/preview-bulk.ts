import { getPool } from "@/lib/database/connection";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import type { BulkIntent } from "./bulk-intent";
import { type BulkPlan, hashPlan, planBulk } from "./plan-bulk";
import { readPreviewContexts } from "./preview-context";
import { type EffectsPreview, previewEffects } from "./preview-effects";

export interface BulkPreview extends EffectsPreview {
  plan: BulkPlan;
  /** Names what was shown, for whoever agrees to it. */
  planHash: string;
}

/** What a wish would send for each of these titles and what that would cause, before anything happens. */
export async function previewBulk(
  userId: number,
  simklIds: readonly number[],
  intent: BulkIntent,
  now: Date,
): Promise<BulkPreview> {
  const titles = await readTitlesWithPending(getPool(), userId, simklIds);
  const plan = planBulk(intent, simklIds, titles, now);
  const contexts = await readPreviewContexts(getPool(), userId, simklIds);
  return { plan, planHash: hashPlan(plan), ...previewEffects(intent, plan, titles, contexts) };
}
