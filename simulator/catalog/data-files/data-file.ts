import type { Context } from "hono";
import { formatInstant } from "@/simulator/world/instant";

/** With Last-Modified and 304; the query is ignored (docs/simkl-api.md#data-files). */
export function sendDataFile(c: Context, madeAt: number, build: (madeAt: number) => unknown): Response {
  const since = Date.parse(c.req.header("If-Modified-Since") ?? "");
  c.header("Last-Modified", new Date(madeAt).toUTCString());
  c.header("Cache-Control", "public, max-age=3600");
  return since >= madeAt ? c.body(null, 304) : c.json(build(madeAt));
}

/** Files are rebuilt every `period` milliseconds. */
export function getLastBuild(now: number, period: number): number {
  return Math.floor(now / period) * period;
}

/** Plain text, not JSON (docs/simkl-api.md#errors). */
export function sendMissingFile(c: Context): Response {
  return c.text("404 Not Found", 404);
}

/** `MM/DD/YYYY`, the form of the trending files; null stays null. */
export function formatAmericanDay(day: string | null): string | null {
  if (day === null) return null;
  const [year, month, date] = day.slice(0, 10).split("-");
  return `${month}/${date}/${year}`;
}

/** `1h 45m` or `22m`; null stays null. */
export function formatDuration(minutes: number | null): string | null {
  if (minutes === null) return null;
  return minutes < 60 ? `${minutes}m` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}

export function addDays(day: string, days: number): string {
  return formatInstant(Date.parse(day) + days * 86_400_000).slice(0, 10);
}
