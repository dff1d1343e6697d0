import type { Kind, Title } from "@/simulator/model";

export type Section = "movies" | "tv" | "anime";

/** The part of the site's and the catalogue's paths. */
export function getSection(kind: Kind): Section {
  return kind === "movie" ? "movies" : kind;
}

/** From a catalogue path or a search, singular or plural; null for other words. */
export function parseKind(word: string | undefined): Kind | null {
  if (word === "movies" || word === "movie") return "movie";
  if (word === "tv" || word === "show" || word === "shows") return "tv";
  return word === "anime" ? "anime" : null;
}

export function getTitlePath({ kind, simkl, slug }: Title): string {
  return `/${getSection(kind)}/${simkl}/${slug}`;
}
