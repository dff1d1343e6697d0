import type { Title } from "@/simulator/model";
import { getShare } from "@/simulator/world/hash";

/** Movies are `released` or `upcoming` (docs/simkl-api.md#catalog). */
export function getReleaseState(title: Title, now: number): string {
  return title.kind === "movie" ? (isReleased(title, now) ? "released" : "upcoming") : title.status;
}

const UNDATED = ["rumored", "planned", "in production", "post production", "cancelled"];
const UNDATED_SHOW = ["planned", "in production", "cancelled"];

/** The richer words of `/ratings` (legacy reference, "Ratings by watchlist"). */
export function getReleaseStatus(title: Title, now: number): string {
  const { kind, status, released, simkl } = title;
  if (kind === "movie" ? isReleased(title, now) : status === "ended") return kind === "movie" ? "released" : "ended";
  if (kind !== "movie" && status === "airing") return kind === "tv" ? "returning series" : "ongoing";
  if (released !== null) return "upcoming";
  const words = kind === "tv" ? UNDATED_SHOW : UNDATED;
  return words[Math.floor(getShare(`release status ${simkl}`) * words.length)] ?? "planned";
}

function isReleased({ released }: Title, now: number): boolean {
  return released !== null && Date.parse(released) <= now;
}
