import { formatDuration } from "@/lib/format/duration";

/** Seconds as people say them: "12 s", "35 min", "4 h 20 min"; a dash for none. */
export function formatLag(seconds: number | null): string {
  if (seconds === null) return "–";
  return seconds < 60 ? `${Math.max(0, Math.round(seconds))} s` : formatDuration(seconds / 60);
}
