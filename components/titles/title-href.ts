import type { Route } from "next";
import type { Kind } from "./kinds";

/** Simkl's words for the kinds in addresses, theirs and ours. */
const SECTIONS: Record<Kind, string> = { movie: "movies", tv: "tv", anime: "anime" };

/** Where a title's own page is. */
export function titleHref(kind: Kind, simklId: number): Route {
  // Next knows the routes with a place for any text, but cannot tell that an assembled text is one of them.
  return `/title/${SECTIONS[kind]}/${simklId}` as Route;
}
