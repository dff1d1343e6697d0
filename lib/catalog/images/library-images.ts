import { rows, sql } from "@/lib/database/sql";

/** Which of these stored images (`posters/67/675254_m`) belong to a title in a library. They leave the cache last. */
export async function findLibraryImages(names: readonly string[]): Promise<ReadonlySet<string>> {
  const paths = names.map((name) => stripSize(name).replace(/^[a-z]+\//, ""));
  const found = await rows<{ image: string }>(sql`
    SELECT 'posters/' || title."poster" AS "image" FROM "Title" title
    WHERE title."poster" = ANY(${paths}::text[])
      AND EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = title."simklId")
    UNION ALL
    SELECT 'fanart/' || title."fanart" FROM "Title" title
    WHERE title."fanart" = ANY(${paths}::text[])
      AND EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = title."simklId")
    UNION ALL
    SELECT 'episodes/' || episode."image" FROM "CatalogEpisode" episode
    WHERE episode."image" = ANY(${paths}::text[])
      AND EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = episode."simklId")`);
  const libraryImages = new Set(found.map(({ image }) => image));
  return new Set(names.filter((name) => libraryImages.has(stripSize(name))));
}

function stripSize(name: string): string {
  return name.replace(/_[0-9a-z]+$/, "");
}
