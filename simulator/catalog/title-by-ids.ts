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

/** `simkl` wins; a TMDB id is ambiguous without a `type`. */
export function findTitleByIds(world: World, query: URLSearchParams): Title | undefined {
  const simkl = query.get("simkl");
  if (simkl !== null) return world.titles.get(Number(simkl));
  const kind = parseKind(query.get("type") ?? undefined);
  for (const name of EXTERNAL_IDS) {
    const value = query.get(name);
    const found = value === null ? undefined : findByExternalId(world, name, value, kind);
    if (found) return found;
  }
  return undefined;
}

function findByExternalId(world: World, name: string, value: string, kind: Kind | null): Title | undefined {
  for (const title of world.titles.values())
    if (title.ids[name] === value && (kind === null || isOfKind(title, kind))) return title;
  return undefined;
}

/** TMDB and TVDB list anime as shows. */
function isOfKind(title: Title, kind: Kind): boolean {
  return title.kind === kind || (title.kind === "anime" && kind !== "anime");
}
