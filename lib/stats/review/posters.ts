import "server-only";
import { db } from "@/lib/database/client";

/** By Simkl id; titles without a poster are left out. */
export async function getPosters(simklIds: readonly number[]): Promise<Map<number, string>> {
  const titles = await db.title.findMany({
    where: { simklId: { in: [...simklIds] }, poster: { not: null } },
    select: { simklId: true, poster: true },
  });
  return new Map(titles.flatMap(({ simklId, poster }) => (poster ? [[simklId, poster]] : [])));
}
