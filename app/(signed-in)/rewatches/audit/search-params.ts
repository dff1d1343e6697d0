import type { Route } from "next";
import { z } from "zod";

export const AUDIT_PATH = "/rewatches/audit" satisfies Route;
export const REMOVAL_PATH = "/rewatches/audit/removal" satisfies Route;

export const MAX_SELECTED = 500;

const RewatchIds = z
  .array(
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number)
      .pipe(z.int32().positive()),
  )
  .max(MAX_SELECTED)
  .transform((ids) => [...new Set(ids)]);

/** The selected rewatches; none for an invalid value, null for too many. */
export function parseRewatchIds(ids: unknown): number[] | null {
  const values = [ids ?? []].flat();
  if (values.length > MAX_SELECTED) return null;
  const parsed = RewatchIds.safeParse(values);
  return parsed.success ? parsed.data : [];
}
