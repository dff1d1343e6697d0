import "server-only";
import { db } from "@/lib/database/client";

export interface ListStatus {
  /** When Simkl last answered; null when it never did. */
  readAt: Date | null;
  /** Whether the last try failed. */
  isFailing: boolean;
  /** Of Simkl's pages; null when it does not say. */
  pages: number | null;
}

/** By key; each key has one. */
export async function getListStatuses(keys: readonly string[]): Promise<Map<string, ListStatus>> {
  const lists = await db.catalogList.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, readAt: true, triedAt: true, readBy: true, pages: true },
  });
  const found = new Map(
    lists.map(({ key, readAt, triedAt, readBy, pages }) => [
      key,
      { readAt, pages, isFailing: readBy === null && (readAt === null || readAt < triedAt) },
    ]),
  );
  return new Map(keys.map((key) => [key, found.get(key) ?? { readAt: null, isFailing: false, pages: null }]));
}
