import "server-only";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { toIds } from "@/lib/library/export/export-row";
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

/** A title's place in one person's library. */
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
  /** Of every database that Simkl names, by its name for it; Simkl's own id is not among them. */
  ids: Record<string, string>;
  /** The title's page on Simkl. */
  url: string;
  /** Null when it is not in the person's library. */
  entry: LibraryEntry | null;
};

/** What is known at once about a title and the person's part in it; null when nobody has it and nobody looked it up. */
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
