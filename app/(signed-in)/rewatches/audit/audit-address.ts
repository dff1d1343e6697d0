import type { Route } from "next";
import { z } from "zod";

export const AUDIT_PATH = "/rewatches/audit" satisfies Route;
export const REMOVAL_PATH = "/rewatches/audit/removal" satisfies Route;

export const MOST_CHOSEN = 500;

const RewatchIds = z
  .array(
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number)
      .pipe(z.int32().positive()),
  )
  .max(MOST_CHOSEN)
  .transform((ids) => [...new Set(ids)]);

/** The rewatches that were ticked; none when anything else was said, never others by mistake. Null for too many. */
export function chosenIds(ids: unknown): number[] | null {
  const told = [ids ?? []].flat();
  if (told.length > MOST_CHOSEN) return null;
  const chosen = RewatchIds.safeParse(told);
  return chosen.success ? chosen.data : [];
}
