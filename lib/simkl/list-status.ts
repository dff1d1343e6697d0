import { z } from "zod";

export const LIST_STATUSES = ["watching", "plantowatch", "hold", "dropped", "completed"] as const;

/** Simkl's five lists; a title is in exactly one (digest §7). */
export type ListStatus = (typeof LIST_STATUSES)[number];

/** Accepts `notinteresting`, which older apps are told for `dropped`. */
export const listStatus = z.preprocess(
  (value) => (value === "notinteresting" ? "dropped" : value),
  z.enum(LIST_STATUSES),
);
