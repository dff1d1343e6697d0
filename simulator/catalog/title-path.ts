import type { Kind, Title } from "@/simulator/model";

export type Section = "movies" | "tv" | "anime";

/** The part of the site and of the catalogue that a kind of title lives in. */
export function getSection(kind: Kind): Section {
  return kind === "movie" ? "movies" : kind;
}

/** The kind that a catalogue path or a search speaks of, in singular or plural; null for any other word. */
export function parseKind(word: string | undefined): Kind | null {
  if (word === "movies" || word === "movie") return "movie";
  if (word === "tv" || word === "show" || word === "shows") return "tv";
  return word === "anime" ? "anime" : null;
}

/** The path of a title's page. */
export function getTitlePath({ kind, simkl, slug }: Title): string {
  return `/${getSection(kind)}/${simkl}/${slug}`;
}
