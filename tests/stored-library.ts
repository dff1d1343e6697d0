import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { withTransaction } from "@/lib/database/transaction";
import { markDuplicateWatches } from "@/lib/sync/mark-copies";
import { rebuildDateAggregates } from "@/lib/sync/rebuild-counts";
import { rebuildViewingSessions } from "@/lib/sync/refresh-sittings";

type Title = Partial<Prisma.TitleCreateManyInput> & Pick<Prisma.TitleCreateManyInput, "simklId" | "kind">;
type Item = Partial<Omit<Prisma.LibraryItemCreateManyInput, "userId">> & { simklId: number };
type Watch = Partial<Omit<Prisma.WatchCreateManyInput, "userId">> & { simklId: number };
type Rewatch = Partial<Omit<Prisma.RewatchSessionCreateManyInput, "userId">> & { simklId: number; rewatchId: number };

export interface StoredLibrary {
  items?: Item[];
  /** Viewings of films, dated exactly, unless said otherwise. */
  watches?: Watch[];
  rewatches?: Rewatch[];
}

/** Puts titles into the catalogue, named by their ids unless said otherwise. */
export async function storeTitles(titles: Title[]): Promise<void> {
  await db.title.createMany({ data: titles.map((title) => ({ title: `Title ${title.simklId}`, ids: {}, ...title })) });
}

/** Makes a user with exactly this library, whose titles are stored already; answers the user's id. */
export async function storeLibrary({ items = [], watches = [], rewatches = [] }: StoredLibrary): Promise<number> {
  const simklId = (await db.user.count()) + 1;
  const { id: userId } = await db.user.create({ data: { simklId, name: `User ${simklId}` } });
  await db.libraryItem.createMany({ data: items.map((item) => ({ status: "watching" as const, ...item, userId })) });
  await db.watch.createMany({
    data: watches.map((watch) => ({ season: 0, number: 0, dateQuality: "exact" as const, ...watch, userId })),
  });
  await db.rewatchSession.createMany({
    data: rewatches.map((rewatch) => ({ state: "active" as const, ...rewatch, userId })),
  });
  return userId;
}

/** Marks copies of first watches, counts the user's days in this zone and finds the sittings, as the end of an import does. */
export async function rebuildUserAggregates(userId: number, timeZone: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { timeZone } });
  await withTransaction(async (client) => {
    await markDuplicateWatches(client, userId, null);
    await rebuildDateAggregates(client, userId);
    await rebuildViewingSessions(client, userId);
  });
}
