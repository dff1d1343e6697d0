import type { PoolClient } from "pg";
import type { Kind } from "@/lib/database/generated/enums";
import { isWithinInteger, sanitizeInstant, sanitizeInteger, sanitizeText } from "@/lib/database/sanitize";
import type { CustomList, CustomListItem } from "@/lib/simkl/endpoints/custom-lists";
import type { PulledContent, PulledLists } from "@/lib/sync/fetch/pull-lists";

/** Stores what was pulled of a person's custom lists. Those that the account no longer has go, unless some could not be read. */
export async function storeLists(client: PoolClient, userId: number, pulled: PulledLists): Promise<void> {
  const { lists, hasUnreadable, contents } = pulled;
  if (!hasUnreadable)
    await client.query(`DELETE FROM "CustomList" WHERE "userId" = $1 AND NOT "listId" = ANY($2)`, [
      userId,
      lists.map((list) => list.id),
    ]);
  if (lists.length > 0) await storeListHeads(client, userId, lists);
  for (const content of contents) await storeListContent(client, userId, content);
}

/** A list that changed counts as not read until its items are. */
async function storeListHeads(client: PoolClient, userId: number, lists: readonly CustomList[]): Promise<void> {
  await client.query(
    `INSERT INTO "CustomList" AS list ("userId", "listId", ${COLUMNS})
     SELECT DISTINCT ON ("listId") $1, "listId", ${COLUMNS}
     FROM jsonb_to_recordset($2::jsonb) AS row("listId" int, "name" text, "slug" text, "description" text, "mediaType" text,
       "type" text, "privacy" text, "role" text, "itemCount" int, "isPinned" boolean, "updatedAt" timestamptz)
     ON CONFLICT ("userId", "listId") DO UPDATE SET (${COLUMNS}, "itemsAt") = (${EXCLUDED},
       CASE WHEN list."updatedAt" IS NOT DISTINCT FROM EXCLUDED."updatedAt" THEN list."itemsAt" END)
     WHERE (${STORED}) IS DISTINCT FROM (${EXCLUDED})`,
    [userId, JSON.stringify(lists.map(toListHead))],
  );
}

const NAMES = [
  "name",
  "slug",
  "description",
  "mediaType",
  "type",
  "privacy",
  "role",
  "itemCount",
  "isPinned",
  "updatedAt",
] as const;

const COLUMNS = NAMES.map((name) => `"${name}"`).join(", ");
const STORED = NAMES.map((name) => `list."${name}"`).join(", ");
const EXCLUDED = NAMES.map((name) => `EXCLUDED."${name}"`).join(", ");

function toListHead(list: CustomList): Record<(typeof NAMES)[number] | "listId", unknown> {
  return {
    listId: list.id,
    name: sanitizeText(list.name) ?? `List ${list.id}`,
    slug: sanitizeText(list.slug),
    description: sanitizeText(list.description),
    mediaType: sanitizeText(list.mediaType),
    type: sanitizeText(list.type),
    privacy: sanitizeText(list.privacy),
    role: sanitizeText(list.role),
    itemCount: sanitizeInteger(list.items) ?? 0,
    isPinned: list.isPinned,
    updatedAt: sanitizeInstant(list.updatedAt),
  };
}

async function storeListContent(
  client: PoolClient,
  userId: number,
  { listId, readAt, items }: PulledContent,
): Promise<void> {
  if (items) await storeListItems(client, userId, listId, items);
  await client.query(`UPDATE "CustomList" SET "itemsAt" = $3 WHERE "userId" = $1 AND "listId" = $2`, [
    userId,
    listId,
    readAt,
  ]);
}

async function storeListItems(
  client: PoolClient,
  userId: number,
  listId: number,
  items: readonly CustomListItem[],
): Promise<void> {
  const rows = items.map(toListItem).filter(({ simklId }) => isWithinInteger(simklId));
  await client.query(
    `WITH told AS MATERIALIZED (
       SELECT DISTINCT ON ("simklId") *
       FROM jsonb_to_recordset($3::jsonb) AS row("simklId" int, "position" int, "note" text, "title" text, "year" int,
         "kind" "Kind", "poster" text)
       ORDER BY "simklId", "position"
     ), gone AS (
       DELETE FROM "CustomListItem"
       WHERE "userId" = $1 AND "listId" = $2 AND "simklId" NOT IN (SELECT "simklId" FROM told)
     )
     INSERT INTO "CustomListItem" AS item ("userId", "listId", "simklId", "position", "note", "title", "year", "kind", "poster")
     SELECT $1, $2, "simklId", "position", "note", "title", "year", "kind", "poster" FROM told
     ON CONFLICT ("userId", "listId", "simklId") DO UPDATE SET "position" = EXCLUDED."position", "note" = EXCLUDED."note",
       "title" = EXCLUDED."title", "year" = EXCLUDED."year", "kind" = EXCLUDED."kind", "poster" = EXCLUDED."poster"
     WHERE (item."position", item."note", item."title", item."year", item."kind", item."poster") IS DISTINCT FROM
       (EXCLUDED."position", EXCLUDED."note", EXCLUDED."title", EXCLUDED."year", EXCLUDED."kind", EXCLUDED."poster")`,
    [userId, listId, JSON.stringify(rows)],
  );
}

function toListItem(item: CustomListItem, index: number) {
  return {
    simklId: item.simklId,
    position: sanitizeInteger(item.position) ?? index + 1,
    note: sanitizeText(item.note),
    title: sanitizeText(item.title ?? item.ids.slug ?? `Simkl ${item.simklId}`),
    year: sanitizeInteger(item.year),
    kind: KIND_BY_TYPE[item.type ?? ""] ?? null,
    poster: sanitizeText(item.poster),
  };
}

/** As Simkl calls kinds in one place or another (docs/simkl-api.md#types-statuses-and-media-objects). */
const KIND_BY_TYPE: Record<string, Kind> = {
  movie: "movie",
  movies: "movie",
  tv: "tv",
  show: "tv",
  shows: "tv",
  anime: "anime",
};
