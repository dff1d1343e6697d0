import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { SimklPlanGated } from "@/lib/simkl/client/errors";
import type { ResponseInfo } from "@/lib/simkl/client/request";
import { titleIds } from "@/lib/simkl/schemas/ids";
import { instant } from "@/lib/simkl/schemas/instant";
import { boolean, count, integer, text, toRecord, toText } from "@/lib/simkl/schemas/lenient";
import { minutes } from "@/lib/simkl/schemas/minutes";
import type { Page } from "@/lib/simkl/schemas/page";
import { parseRows } from "@/lib/simkl/schemas/rows";

const CustomList = z
  .object({
    id: z.coerce.number().int().positive(),
    name: text,
    slug: text,
    description: z.object({ short: text, full: text }).nullish().catch(null),
    media_type: text,
    type: text,
    privacy: text,
    user: z.object({ id: integer, name: text }).nullish().catch(null),
    counts: z.object({ items: count, likes: count, followers: count, comments: count }).nullish().catch(null),
    updated_at: instant,
    created_at: instant,
    pinned: boolean,
    role: text,
  })
  .transform((raw) => ({
    id: raw.id,
    name: raw.name,
    slug: raw.slug,
    description: raw.description?.full ?? raw.description?.short ?? null,
    mediaType: raw.media_type,
    /** `regular`, `favorite`, `recommendation` or `auto`. */
    type: raw.type,
    privacy: raw.privacy,
    ownerId: raw.user?.id ?? null,
    ownerName: raw.user?.name ?? null,
    items: raw.counts?.items ?? 0,
    likes: raw.counts?.likes ?? 0,
    followers: raw.counts?.followers ?? 0,
    updatedAt: raw.updated_at,
    createdAt: raw.created_at,
    isPinned: raw.pinned,
    /** `owner`, `collaborator` or `follower`, if known. */
    role: raw.role,
  }));

/** Compare `updatedAt` before reading the items again (docs/simkl-api.md#custom-lists). */
export type CustomList = z.output<typeof CustomList>;

const Item = z
  .object({
    title: text,
    year: integer,
    type: text,
    poster: text,
    position: integer,
    note: z.unknown().optional().transform(toNote),
    runtime: minutes,
    runtime_episode: minutes,
    ids: titleIds,
  })
  .transform(({ ids, runtime, runtime_episode, ...rest }) => ({
    ...rest,
    /** Minutes of a movie or episode; a show's `runtime` is the sum of all episodes. */
    runtime: runtime_episode ?? (isMovie(rest.type) ? runtime : null),
    simklId: ids.simklId,
    ids: ids.ids,
  }));

export type CustomListItem = z.output<typeof Item>;

function isMovie(type: string | null): boolean {
  return type === "movie" || type === "movies";
}

/** The owner's note; `{}` or absent when empty. */
function toNote(value: unknown): string | null {
  return toText(toRecord(value)?.text ?? value);
}

export interface PageQuery {
  page?: number;
  /** At most 500. */
  limit?: number;
}

/** @throws SimklPlanGated for accounts on the free plan. */
export function readCustomLists(
  user: SimklUser,
  accountId: number,
  query: PageQuery & { shouldIncludeFollowed?: boolean; shouldIncludeCollaborations?: boolean } = {},
): Promise<Page<CustomList>> {
  return user.send({
    method: "GET",
    path: "/lists/user/{id}",
    params: { id: accountId },
    query: {
      page: query.page,
      limit: query.limit,
      followed: query.shouldIncludeFollowed ? "true" : undefined,
      collaborants: query.shouldIncludeCollaborations ? "true" : undefined,
    },
    read: (body, response) => {
      const record = requireReadableBody(body, "lists", response);
      return { ...parseRows(record.lists, CustomList), ...parsePagination(record) };
    },
    rows: ({ rows }) => rows.length,
  });
}

/** @throws SimklPlanGated on the free plan; SimklRejected with `errorId` `private_list`. */
export function readCustomList(
  user: SimklUser,
  listId: number,
  { page, limit }: PageQuery = {},
): Promise<{ list: CustomList; items: Page<CustomListItem> }> {
  return user.send({
    method: "GET",
    path: "/lists/{id}",
    params: { id: listId },
    query: { page, limit },
    read: (body, response) => {
      const record = requireReadableBody(body, "items", response);
      return { list: CustomList.parse(body), items: { ...parseRows(record.items, Item), ...parsePagination(record) } };
    },
    rows: ({ items }) => items.rows.length,
  });
}

// The upgrade notice has a success status, even for lists that do not exist.
function requireReadableBody(body: unknown, key: string, { endpoint, status }: ResponseInfo): Record<string, unknown> {
  const record = toRecord(body);
  if (record?.error === "premium_only") throw new SimklPlanGated({ endpoint, status, errorId: "premium_only" });
  if (!record || !(key in record)) throw new SyntaxError(`There are no ${key}.`);
  return record;
}

const Pagination = z
  .object({ page: integer, total_pages: integer, total_items: integer })
  .catch({ page: null, total_pages: null, total_items: null });

function parsePagination(record: Record<string, unknown>): Pick<Page<unknown>, "page" | "pages" | "total"> {
  const { page, total_pages: pages, total_items: total } = Pagination.parse(record.pagination);
  return { page, pages, total };
}
