import { db } from "@/lib/database/client";
import type { World } from "@/simulator/model";
import { communityOf } from "./expected-taste";

/** Reads at once what the catalogue's rounds read little by little. */
export async function learnTraits(world: World): Promise<void> {
  const unread = await db.title.findMany({ where: { genres: { equals: [] } }, select: { simklId: true } });
  const titles = unread.map(({ simklId }) => {
    const title = world.titles.get(simklId);
    if (!title) throw new Error(`No title ${simklId}`);
    return title;
  });
  const traits = titles.map((title) => {
    const { simkl: simklId, genres, studios, network, country } = title;
    return { simklId, genres, studios, network, country: country?.toUpperCase() ?? null, rating: communityOf(title) };
  });
  const episodes = titles.flatMap(({ simkl: simklId, episodes: all }) =>
    all.map(({ season, number, airsAt }) => ({ simklId, season, number, airsAt })),
  );
  await db.$executeRaw`
    UPDATE "Title" t SET "genres" = read."genres", "studios" = read."studios", "network" = read."network", "country" = read."country",
      "communityRating" = read."rating"
    FROM jsonb_to_recordset(${JSON.stringify(traits)}::jsonb)
      AS read("simklId" int, "genres" text[], "studios" text[], "network" text, "country" text, "rating" float8)
    WHERE t."simklId" = read."simklId"`;
  await db.$executeRaw`
    INSERT INTO "CatalogEpisode" ("simklId", "season", "number", "airsAt")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(episodes)}::jsonb)
      AS read("simklId" int, "season" int, "number" int, "airsAt" timestamptz)
    ON CONFLICT DO NOTHING`;
}
