import { pool } from "@/lib/database/connection";
import { readTitlesAhead } from "../read-titles";
import type { BulkWish } from "./bulk-wish";
import { type Foresight, foresee } from "./foresee";
import { type BulkPlan, markOf, planBulk } from "./plan-bulk";
import { surroundingsOf } from "./surroundings";

export interface BulkPreview extends Foresight {
  plan: BulkPlan;
  /** Names what was shown, for whoever agrees to it. */
  mark: string;
}

/** What a wish would send for each of these titles and what that would cause, before anything happens. */
export async function previewBulk(
  userId: number,
  simklIds: readonly number[],
  wish: BulkWish,
  now: Date,
): Promise<BulkPreview> {
  const titles = await readTitlesAhead(pool(), userId, simklIds);
  const plan = planBulk(wish, simklIds, titles, now);
  const around = await surroundingsOf(pool(), userId, simklIds);
  return { plan, mark: markOf(plan), ...foresee(wish, plan, titles, around) };
}
