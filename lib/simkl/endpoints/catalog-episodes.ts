import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { Simkl } from "@/lib/simkl/client/client";
import { titleIds } from "@/lib/simkl/schemas/ids";
import { instant } from "@/lib/simkl/schemas/instant";
import { boolean, integer, text } from "@/lib/simkl/schemas/lenient";
import { minutes } from "@/lib/simkl/schemas/minutes";
import { parseRows, type Rows } from "@/lib/simkl/schemas/rows";

const Episode = z
  .object({
    title: text,
    description: text,
    season: integer,
    episode: integer,
    type: text,
    aired: boolean,
    img: text,
    date: instant,
    runtime: minutes,
    ids: titleIds,
    tvdb: z.object({ season: integer, episode: integer }).nullish().catch(null),
  })
  .transform((raw) => ({
    episodeId: raw.ids.simklId,
    title: raw.title,
    description: raw.description,
    /** Null for anime, and for specials. */
    season: raw.season,
    number: raw.episode,
    isSpecial: raw.type === "special",
    hasAired: raw.aired,
    /** An image path of the category `episodes`. */
    image: raw.img,
    airsAt: raw.date,
    runtime: raw.runtime,
    tvdbSeason: raw.tvdb?.season ?? null,
    tvdbEpisode: raw.tvdb?.episode ?? null,
  }));

/** docs/simkl-api.md#catalog */
export type CatalogEpisode = z.output<typeof Episode>;

/** With specials; empty for an unknown id. Cached at the edge, without quota. */
export function readEpisodes(
  simkl: Simkl,
  kind: Exclude<Kind, "movie">,
  simklId: number,
): Promise<Rows<CatalogEpisode>> {
  return simkl.send({
    method: "GET",
    path: `/${kind}/episodes/{id}`,
    params: { id: simklId },
    read: (body) => parseRows(body, Episode),
    rows: ({ rows }) => rows.length,
  });
}
