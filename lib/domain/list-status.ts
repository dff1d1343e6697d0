export const STATUS_LABELS = {
  watching: "Watching",
  plantowatch: "Plan to watch",
  hold: "On hold",
  dropped: "Dropped",
  completed: "Completed",
} as const;

export type ListStatus = keyof typeof STATUS_LABELS;

export const STATUS_ORDER = [
  "watching",
  "completed",
  "plantowatch",
  "hold",
  "dropped",
] as const satisfies readonly ListStatus[];
