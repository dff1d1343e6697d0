import { getPool } from "@/lib/database/connection";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import type { BulkIntent } from "./bulk-intent";
import { type BulkPlan, hashPlan, planBulk } from "./plan-bulk";
import { readPreviewContexts } from "./preview-context";
import { type EffectsPreview, previewEffects } from "./preview-effects";

export interface BulkPreview extends EffectsPreview {
  plan: BulkPlan;
  /** `startBulk` compares it with the plan of that moment. */
  planHash: string;
}

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
