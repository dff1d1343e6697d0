/** Simkl's five lists in the order we show them, in Simkl's words. */
export const STATUSES = {
  watching: "Watching",
  plantowatch: "Plan to watch",
  hold: "On hold",
  dropped: "Dropped",
  completed: "Completed",
} as const;

export type Status = keyof typeof STATUSES;

export const STATUS_ORDER = [
  "watching",
  "completed",
  "plantowatch",
  "hold",
  "dropped",
] as const satisfies readonly Status[];
