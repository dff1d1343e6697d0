import { toSlug } from "@/simulator/world/build/slug";
import type { Kind, Title, World } from "../model";
import { parseKind } from "./title-path";

/** In the order Simkl trusts them (docs/simkl-api.md#ids). */
const EXTERNAL_IDS = [
  "imdb",
  "tmdb",
  "tvdb",
  "mal",
  "anidb",
  "anilist",
  "kitsu",
  "letterboxd",
  "traktslug",
  "tvdbslug",
  "livechart",
  "anisearch",
  "animeplanet",
  "crunchyroll",
  "netflix",
  "hulu",
];

/** `simkl` wins, then other ids, then the name; a TMDB id needs a `type` (docs/simkl-api.md#catalog). */
export function findTitleByIds(world: World, query: URLSearchParams): Title | undefined {
  const simkl = query.get("simkl");
  if (simkl !== null) return world.titles.get(Number(simkl));
  const kind = parseKind(query.get("type") ?? undefined);
  for (const name of EXTERNAL_IDS) {
    const value = query.get(name);
    if (value === null || (name === "tmdb" && kind === null)) continue;
    const found = findByExternalId(world, name, value, kind);
    if (found) return found;
  }
  return findByName(world, query);
}

/** Simkl does not return Netflix's ids, but finds titles by them. */
export function getNetflixId({ network, simkl }: Title): string | undefined {
  return network === "Netflix" ? String(70_000_000 + simkl) : undefined;
}

function findByExternalId(world: World, name: string, text: string, kind: Kind | null): Title | undefined {
  const value = name === "imdb" ? (/tt\d+/.exec(text)?.[0] ?? text) : text;
  for (const title of world.titles.values())
    if (hasId(title, name, value) && (kind === null || isOfKind(title, kind))) return title;
  return undefined;
}

/** TVDB's id may be its slug. */
function hasId(title: Title, name: string, value: string): boolean {
  if (name === "netflix") return getNetflixId(title) === value;
  return title.ids[name] === value || (name === "tvdb" && title.ids.tvdbslug === value);
}

/** TMDB and TVDB list anime as shows. */
function isOfKind(title: Title, kind: Kind): boolean {
  return title.kind === kind || (title.kind === "anime" && kind !== "anime");
}

/** `show` means TV and anime; with an episode movies do not count (legacy reference, "Redirect"). */
function findByName(world: World, query: URLSearchParams): Title | undefined {
  const name = toSlug(query.get("title") ?? "");
  if (!query.get("title")) return undefined;
  const type = query.get("type");
  const kind = parseKind(type ?? undefined);
  const year = query.get("year");
  const named = [...world.titles.values()].filter((title) => {
    if (year !== null && title.year !== Number(year)) return false;
    if (kind !== null && title.kind !== kind && !(type === "show" && title.kind === "anime")) return false;
    return [title.title, title.englishTitle].some((one) => one !== null && toSlug(one) === name);
  });
  const isEpisode = query.has("episode") || query.has("season");
  return named.find((title) => !isEpisode || title.kind !== "movie");
}
