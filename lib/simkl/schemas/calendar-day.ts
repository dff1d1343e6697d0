import { z } from "zod";

/** `YYYY-MM-DD` from `MM/DD/YYYY` (docs/simkl-api.md#trending-and-disc-files), a date or an instant. */
export function toCalendarDay(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value);
  const day = match ? `${match[3]}-${match[1]}-${match[2]}` : value.slice(0, 10);
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day) ? day : null;
}

export const day = z.unknown().optional().transform(toCalendarDay);
