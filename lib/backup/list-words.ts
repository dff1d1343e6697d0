import type { ListStatus } from "@/lib/simkl/list-status";

/** Simkl's lists as people know them (digest §7). */
export const LIST_WORDS: Record<ListStatus, string> = {
  watching: "Watching",
  plantowatch: "Plan to watch",
  hold: "On hold",
  dropped: "Dropped",
  completed: "Completed",
};
