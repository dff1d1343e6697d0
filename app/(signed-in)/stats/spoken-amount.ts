import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import type { Unit } from "@/lib/stats/range/time-buckets";

/** So many minutes, or so many viewings, in words. */
export function spokenAmount(amount: number, unit: Unit): string {
  return unit === "hours" ? spokenDuration(amount) : counted(Math.round(amount), "viewing");
}
