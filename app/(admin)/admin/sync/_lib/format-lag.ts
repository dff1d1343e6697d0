import { formatDuration } from "@/lib/format/duration";

/** A duration in seconds: "12 s", "35 min", "4 h 20 min"; a dash for null. */
export function formatLag(seconds: number | null): string {
  if (seconds === null) return "–";
  return seconds < 60 ? `${Math.max(0, Math.round(seconds))} s` : formatDuration(seconds / 60);
}
