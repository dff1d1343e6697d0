import type { Route } from "next";
import type { Kind } from "./kinds";

/** Simkl's words for the kinds in addresses, theirs and ours. */
const SECTIONS: Record<Kind, string> = { movie: "movies", tv: "tv", anime: "anime" };

/** Where a title's own page is. */
export function titleHref(kind: Kind, simklId: number): Route {
  // Typed routes accept any text for a parameter, but not an assembled string.
  return `/title/${SECTIONS[kind]}/${simklId}` as Route;
}
