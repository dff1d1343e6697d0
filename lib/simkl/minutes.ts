import { z } from "zod";
import { toWhole } from "./tolerant";

/**
 * Whole minutes, from a number or from `1h 45m` and `22m` as the data files write it (docs/simkl-api.md#data-files);
 * null otherwise.
 */
export function toMinutes(value: unknown): number | null {
  const spelled = typeof value === "string" ? /^(?:(\d+)h)?\s*(?:(\d+)m)?$/.exec(value.trim()) : null;
  if (!spelled || spelled[0] === "") return toWhole(value);
  return Number(spelled[1] ?? 0) * 60 + Number(spelled[2] ?? 0);
}

export const minutes = z.unknown().optional().transform(toMinutes);
