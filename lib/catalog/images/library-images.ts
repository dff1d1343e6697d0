import { getPool } from "@/lib/database/connection";

/**
 * Which of these images on disk (`posters/67/675254_m`) belong to a title in any library: Simkl asks that no image be
 * fetched twice, so those leave the cache last.
 */
export async function findLibraryImages(names: readonly string[]): Promise<ReadonlySet<string>> {
  const paths = names.map((name) => stripSize(name).replace(/^[a-z]+\//, ""));
  const { rows } = await getPool().query<{ image: string }>(
    `SELECT 'posters/' || title."poster" AS "image" FROM "Title" title
     WHERE title."poster" = ANY($1) AND EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = title."simklId")
     UNION ALL
     SELECT 'fanart/' || title."fanart" FROM "Title" title
     WHERE title."fanart" = ANY($1) AND EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = title."simklId")
     UNION ALL
     SELECT 'episodes/' || episode."image" FROM "CatalogEpisode" episode
     WHERE episode."image" = ANY($1) AND EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = episode."simklId")`,
    [paths],
  );
  const libraryImages = new Set(rows.map(({ image }) => image));
  return new Set(names.filter((name) => libraryImages.has(stripSize(name))));
}

function stripSize(name: string): string {
  return name.replace(/_[0-9a-z]+$/, "");
}
