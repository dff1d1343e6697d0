import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { toIds } from "./title-ids";
import { withTitleUrl } from "./with-title-url";

const entry = {
  status: true,
  addedAt: true,
  lastWatchedAt: true,
  rating: true,
  ratedAt: true,
  lastWatched: true,
  nextToWatch: true,
  watchedEpisodes: true,
  totalEpisodes: true,
  notAiredEpisodes: true,
  nextTitle: true,
  nextDate: true,
  memoText: true,
  memoPrivate: true,
} satisfies Prisma.LibraryItemSelect;

export type LibraryEntry = Prisma.LibraryItemGetPayload<{ select: typeof entry }>;

const title = {
  simklId: true,
  kind: true,
  animeType: true,
  title: true,
  year: true,
  poster: true,
  runtime: true,
  fanart: true,
  ids: true,
  catalogIds: true,
} satisfies Prisma.TitleSelect;

export type TitleHead = Omit<Prisma.TitleGetPayload<{ select: typeof title }>, "ids" | "catalogIds"> & {
  /** Ids of other databases by name, without Simkl's. */
  ids: Record<string, string>;
  url: string;
  /** Null when it is not in the person's library. */
  entry: LibraryEntry | null;
};

/** Null when the catalogue does not have the title. */
export async function getTitleHead(userId: number, simklId: number): Promise<TitleHead | null> {
  const found = await db.title.findUnique({
    where: { simklId },
    select: { ...title, items: { where: { userId }, select: entry } },
  });
  if (!found) return null;

  const { items, catalogIds, ...about } = found;
  const ids = { ...toIds(catalogIds ?? {}), ...toIds(about.ids) };
  return { ...withTitleUrl({ ...about, slug: ids.slug ?? null }), ids, entry: items[0] ?? null };
}
