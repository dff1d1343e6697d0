import type { Kind } from "@/lib/database/generated/enums";

/** Null: no condition. */
export interface HistoryFilter {
  kind: Kind | null;
  watch: "first" | "rewatch" | null;
  /** All words must occur in the names, without case and accents; empty: no search. */
  search: string;
}
