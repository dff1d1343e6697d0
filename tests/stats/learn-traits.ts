import { db } from "@/lib/database/client";
import type { Title, World } from "@/simulator/model";
import { getCommunityRating } from "./expected-taste";

/** Reads at once what the catalogue's rounds read little by little of the titles on file. */
export async function storeTraits(world: World): Promise<void> {
  const traits = (await listStoredTitles(world)).map((title) => {
    const { simkl: simklId, genres, studios, network, country } = title;
    return { simklId, genres, studios, network, country: country?.toUpperCase() ?? null, rating: getCommunityRating(title) };
  });
  await db.$executeRaw`
    UPDATE "Title" t SET "genres" = read."genres", "studios" = read."studios", "network" = read."network", "country" = read."country",
      "communityRating" = read."rating"
    FROM jsonb_to_recordset(${JSON.stringify(traits)}::jsonb)
      AS read("simklId" int, "genres" text[], "studios" text[], "network" text, "country" text, "rating" float8)
    WHERE t."simklId" = read."simklId"`;
}

/** The same of their episodes. */
export async function storeEpisodes(world: World): Promise<void> {
  const episodes = (await listStoredTitles(world)).flatMap(({ simkl: simklId, episodes: all }) =>
    all.map(({ season, number, airsAt }) => ({ simklId, season, number, airsAt })),
  );
  await db.$executeRaw`
    INSERT INTO "CatalogEpisode" ("simklId", "season", "number", "airsAt")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(episodes)}::jsonb)
      AS read("simklId" int, "season" int, "number" int, "airsAt" timestamptz)
    ON CONFLICT DO NOTHING`;
}

async function listStoredTitles(world: World): Promise<Title[]> {
  const ids = await db.title.findMany({ select: { simklId: true } });
  return ids.flatMap(({ simklId }) => world.titles.get(simklId) ?? []);
}
