import "server-only";
import { getPool } from "@/lib/database/connection";
import type { ImageName } from "./image-name";

/** Whether some title or episode on file has this image: what nobody can have been shown is not asked of the image host. */
export async function isReferencedImage({ category, path }: Pick<ImageName, "category" | "path">): Promise<boolean> {
  const { rowCount } = await getPool().query(QUERY_BY_CATEGORY[category], [path]);
  return rowCount === 1;
}

const QUERY_BY_CATEGORY: Record<ImageName["category"], string> = {
  posters: `SELECT 1 WHERE EXISTS (SELECT FROM "Title" WHERE "poster" = $1)
    OR EXISTS (SELECT FROM "Title" WHERE "related" @> jsonb_build_array(jsonb_build_object('poster', $1::text)))`,
  fanart: `SELECT 1 WHERE EXISTS (SELECT FROM "Title" WHERE "fanart" = $1)`,
  episodes: `SELECT 1 WHERE EXISTS (SELECT FROM "CatalogEpisode" WHERE "image" = $1)`,
};
