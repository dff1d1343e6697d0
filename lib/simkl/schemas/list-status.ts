import { z } from "zod";

export const LIST_STATUSES = ["watching", "plantowatch", "hold", "dropped", "completed"] as const;

/** A title is on exactly one (docs/simkl-api.md#types-statuses-and-media-objects). */
export type ListStatus = (typeof LIST_STATUSES)[number];

/** Old apps get `notinteresting` for `dropped`. */
export function toListStatus(value: unknown): ListStatus | null {
  if (value === "notinteresting") return "dropped";
  return LIST_STATUSES.find((status) => status === value) ?? null;
}

export const listStatus = z.unknown().optional().transform(toListStatus);
