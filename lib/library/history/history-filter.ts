import type { Kind } from "@/lib/database/generated/enums";

/** What of a history is asked for; null asks for everything. */
export interface HistoryFilter {
  kind: Kind | null;
  watch: "first" | "rewatch" | null;
  /** Words that all have to stand in the title's names, whatever their case and accents; empty asks for every title. */
  search: string;
}
