import type { PoolClient } from "pg";
import type { Kind } from "@/lib/database/generated/enums";
import { isWithinInteger, sanitizeInteger } from "@/lib/database/sanitize";
import { execute, sql } from "@/lib/database/sql";
import type { CustomList, CustomListItem } from "@/lib/simkl/endpoints/custom-lists";
import type { PulledContent, PulledLists } from "@/lib/sync/fetch/pull-lists";
import { boolean, count, enumeration, instant, integer, StoredColumns, text } from "./stored-columns";

const LIST = new StoredColumns<CustomList>(
  { listId: integer((list) => list.id) },
  {
    name: text((list) => list.name ?? `List ${list.id}`),
    slug: text((list) => list.slug),
    description: text((list) => list.description),
    mediaType: text((list) => list.mediaType),
    type: text((list) => list.type),
    privacy: text((list) => list.privacy),
    role: text((list) => list.role),
    itemCount: count((list) => list.items),
    isPinned: boolean((list) => list.isPinned),
    updatedAt: instant((list) => list.updatedAt),
  },
);

/** Simkl's names of kinds differ from place to place (docs/simkl-api.md#types-statuses-and-media-objects). */
const KIND_BY_TYPE: Record<string, Kind> = {
  movie: "movie",
  movies: "movie",
  tv: "tv",
  show: "tv",
  shows: "tv",
  anime: "anime",
};

const LIST_ITEM = new StoredColumns<CustomListItem & { place: number }>(
  { simklId: integer((item) => item.simklId) },
  {
    position: integer((item) => sanitizeInteger(item.position) ?? item.place),
    note: text((item) => item.note),
    title: text((item) => item.title ?? item.ids.slug ?? `Simkl ${item.simklId}`),
    year: integer((item) => item.year),
    kind: enumeration("Kind", (item) => KIND_BY_TYPE[item.type ?? ""] ?? null),
    poster: text((item) => item.poster),
  },
);

/** Stores what was pulled of a user's custom lists. Lists that the account no longer has are deleted, unless some were unreadable. */
export async function storeLists(client: PoolClient, userId: number, pulled: PulledLists): Promise<void> {
  const { lists, hasUnreadable, contents } = pulled;
  const listIds = lists.map((list) => list.id);
  if (!hasUnreadable)
    await execute(sql`DELETE FROM "CustomList" WHERE "userId" = ${userId} AND NOT "listId" = ANY(${listIds})`, client);
  if (lists.length > 0) await storeListHeads(client, userId, lists);
  for (const content of contents) await storeListContent(client, userId, content);
}

/** A list that changed counts as not read until its items are. */
async function storeListHeads(client: PoolClient, userId: number, lists: readonly CustomList[]): Promise<void> {
  await execute(
    sql`INSERT INTO "CustomList" AS list ("userId", ${LIST.all})
     SELECT DISTINCT ON ("listId") ${userId}::int, ${LIST.all}
     FROM jsonb_to_recordset(${LIST.toJson(lists)}::jsonb) AS row(${LIST.definition})
     ON CONFLICT ("userId", ${LIST.key}) DO UPDATE SET (${LIST.values()}, "itemsAt") = (${LIST.values("EXCLUDED")},
       CASE WHEN list."updatedAt" IS NOT DISTINCT FROM EXCLUDED."updatedAt" THEN list."itemsAt" END)
     WHERE (${LIST.values("list")}) IS DISTINCT FROM (${LIST.values("EXCLUDED")})`,
    client,
  );
}

async function storeListContent(
  client: PoolClient,
  userId: number,
  { listId, readAt, items }: PulledContent,
): Promise<void> {
  if (items) await storeListItems(client, userId, listId, items);
  await execute(
    sql`UPDATE "CustomList" SET "itemsAt" = ${readAt} WHERE "userId" = ${userId} AND "listId" = ${listId}`,
    client,
  );
}

async function storeListItems(
  client: PoolClient,
  userId: number,
  listId: number,
  items: readonly CustomListItem[],
): Promise<void> {
  const placed = items.map((item, index) => ({ ...item, place: index + 1 }));
  const validItems = placed.filter(({ simklId }) => isWithinInteger(simklId));
  await execute(
    sql`WITH incoming AS MATERIALIZED (
       SELECT DISTINCT ON ("simklId") *
       FROM jsonb_to_recordset(${LIST_ITEM.toJson(validItems)}::jsonb) AS row(${LIST_ITEM.definition})
       ORDER BY "simklId", "position"
     ), gone AS (
       DELETE FROM "CustomListItem"
       WHERE "userId" = ${userId} AND "listId" = ${listId} AND "simklId" NOT IN (SELECT "simklId" FROM incoming)
     )
     INSERT INTO "CustomListItem" AS item ("userId", "listId", ${LIST_ITEM.all})
     SELECT ${userId}::int, ${listId}::int, ${LIST_ITEM.all} FROM incoming
     ON CONFLICT ("userId", "listId", ${LIST_ITEM.key}) DO UPDATE
       SET (${LIST_ITEM.values()}) = (${LIST_ITEM.values("EXCLUDED")})
     WHERE (${LIST_ITEM.values("item")}) IS DISTINCT FROM (${LIST_ITEM.values("EXCLUDED")})`,
    client,
  );
}
