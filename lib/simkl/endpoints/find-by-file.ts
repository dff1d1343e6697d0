import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { titleIds } from "@/lib/simkl/schemas/ids";
import { integer, text } from "@/lib/simkl/schemas/lenient";

const Title = z.object({ title: text, year: integer, ids: titleIds }).optional();

const FileMatch = z
  .object({
    type: text,
    movie: Title,
    show: Title,
    anime: Title,
    episode: z.object({ title: text, season: integer, episode: integer }).nullish(),
  })
  .transform(({ type, movie, show, anime, episode }) => {
    const title = movie ?? show ?? anime;
    return {
      /** `movie`, `show` or `episode`. */
      type,
      title: title ? { title: title.title, year: title.year, ...title.ids } : null,
      episode: episode ? { title: episode.title, season: episode.season, number: episode.episode } : null,
    };
  });

export type FileMatch = z.output<typeof FileMatch>;

/** Guesses by a file's name; null when unknown. Not for scanning whole collections (docs/simkl-api.md#catalog). */
export function findByFile(user: SimklUser, file: string, part?: number): Promise<FileMatch | null> {
  return user.send({
    method: "POST",
    path: "/search/file",
    body: { file, part },
    read: (body) => (body === null || (Array.isArray(body) && body.length === 0) ? null : FileMatch.parse(body)),
  });
}
