import "server-only";
import { rows, type Sql, sql } from "@/lib/database/sql";
import type { ImageName } from "./image-name";

/** Whether a stored title or episode has this image; others are not requested from the image host. */
export async function isReferencedImage({ category, path }: Pick<ImageName, "category" | "path">): Promise<boolean> {
  const [row] = await rows<{ isReferenced: boolean }>(
    sql`SELECT ${EXISTS_BY_CATEGORY[category](path)} AS "isReferenced"`,
  );
  return row?.isReferenced ?? false;
}

const EXISTS_BY_CATEGORY: Record<ImageName["category"], (path: string) => Sql> = {
  posters: (path) => sql`(EXISTS (SELECT FROM "Title" WHERE "poster" = ${path})
    OR EXISTS (SELECT FROM "Title" WHERE "related" @> jsonb_build_array(jsonb_build_object('poster', ${path}::text))))`,
  fanart: (path) => sql`EXISTS (SELECT FROM "Title" WHERE "fanart" = ${path})`,
  episodes: (path) => sql`EXISTS (SELECT FROM "CatalogEpisode" WHERE "image" = ${path})`,
};
