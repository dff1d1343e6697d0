import { z } from "zod";
import { toInteger } from "./lenient";

/** From a number, or `1h 45m` and `22m` of the data files (docs/simkl-api.md#data-files). */
export function toMinutes(value: unknown): number | null {
  const match = typeof value === "string" ? /^(?:(\d+)h)?\s*(?:(\d+)m)?$/.exec(value.trim()) : null;
  if (!match || match[0] === "") return toInteger(value);
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

export const minutes = z.unknown().optional().transform(toMinutes);
