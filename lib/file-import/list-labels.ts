import type { ListStatus } from "@/lib/simkl/schemas/list-status";

/** docs/simkl-api.md#types-statuses-and-media-objects */
export const LIST_LABELS: Record<ListStatus, string> = {
  watching: "Watching",
  plantowatch: "Plan to watch",
  hold: "On hold",
  dropped: "Dropped",
  completed: "Completed",
};
