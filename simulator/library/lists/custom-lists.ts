import { createErrorResponse } from "@/simulator/http/error-response";
import type { Account, ApiResponse, Call, Handler, World } from "@/simulator/model";
import { countFollowers, findList, findListOwner, isReadable, listForeignLists, type OwnedList } from "./find-lists";
import { toListItem } from "./list-item";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
const MAX_ROWS = 10_000;
const TOP_ITEMS = 5;

type Counted = ReturnType<typeof toSummary>;

/** The greater one first, names by the alphabet. */
const COMPARE: Record<string, (a: Counted, b: Counted) => number> = {
  updated: (a, b) => b.updated_at.localeCompare(a.updated_at) || b.id - a.id,
  created: (a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id,
  name: (a, b) => a.name.localeCompare(b.name),
  likes: (a, b) => b.counts.likes - a.counts.likes,
  followers: (a, b) => b.counts.followers - a.counts.followers,
  items: (a, b) => b.counts.items - a.counts.items,
  popularity: (a, b) => b.counts.likes + b.counts.followers - a.counts.likes - a.counts.followers,
};

/** Of the caller or anybody; a notice with 200 on the free plan (docs/simkl-api.md#custom-lists). */
export const readUserLists: Handler = (call) => {
  const { account, query, params } = call;
  const page = parsePage(query);
  const compare = COMPARE[query.get("sort") ?? "updated"];
  if (!page || !compare) return createErrorResponse(400, "wrong_parameter");
  if (account.plan === "free") return createPremiumOnlyResponse();
  const owner = findListOwner(call, Number(params.userId));
  if (!owner) return createErrorResponse(404, "user_id_failed");
  const isOwn = owner.id === account.id;
  if (owner.isPrivate && !isOwn) return createErrorResponse(403, "private_profile");

  const own = owner.lists.filter(({ privacy }) => isOwn || privacy === "public").map((list) => ({ owner, list }));
  const rows = [
    ...own.map((one) => toRow(call, one, "owner")),
    ...listByFlag(call, owner, "collaborants", "collaborator"),
    ...listByFlag(call, owner, "followed", "follower"),
  ];
  const lists = rows
    .sort(compare)
    .slice(page.start, page.start + page.limit)
    .map((row) => (isOwn ? { ...row, pinned: false } : row));
  return { status: 200, body: { lists, pagination: toPagination(page, rows.length) } };
};

/** Only the literal `true` counts. */
function listByFlag(call: Call, owner: Account, flag: string, role: "collaborator" | "follower") {
  if (call.query.get(flag) !== "true") return [];
  return listForeignLists(call, owner, role).map((one) => toRow(call, one, role));
}

function toRow(call: Call, { owner, list }: OwnedList, role: string) {
  const topItems = list.items.slice(0, TOP_ITEMS).flatMap(({ simkl }) => toTopItem(call.world, simkl));
  return { ...toSummary(call, { owner, list }, ["position", "asc"]), top_items: topItems, role };
}

/** With its titles, in the owner's order unless sorted (docs/simkl-api.md#custom-lists). */
export const readList: Handler = (call) => {
  const { account, world, query, params } = call;
  const page = parsePage(query);
  if (!page) return createErrorResponse(400, "wrong_parameter");
  if (account.plan === "free") return createPremiumOnlyResponse();
  const found = findList(call, Number(params.id));
  if (!found) return createErrorResponse(404, "empty");
  if (!isReadable(call, found)) return createErrorResponse(403, "private_list");
  const { list } = found;
  if (list.isShuffled) return createErrorResponse(400, "wrong_parameter", "This list is in random order");

  const sort = query.get("sort");
  const items = list.items.flatMap((entry, index) => toListItem(world, entry, index + 1) ?? []);
  return {
    status: 200,
    body: {
      ...toSummary(call, found, sort === null ? ["position", "asc"] : [sort, "desc"]),
      top_items: [],
      items: (sort === null ? items : items.toReversed()).slice(page.start, page.start + page.limit),
      collection: toCollection(found),
      pagination: toPagination(page, list.items.length),
    },
  };
};

/** The owner's lists of the same collection; null without one. */
function toCollection({ owner, list: { collection: name } }: OwnedList) {
  if (name === undefined) return null;
  const lists = owner.lists.filter(({ collection }) => collection === name);
  return { name, lists: lists.map(({ id, name, mediaType }) => ({ id, name, media_type: mediaType })) };
}

interface Page {
  page: number;
  limit: number;
  start: number;
}

/** Clamps numbers; anything else is an error. */
function parsePage(query: URLSearchParams): Page | null {
  const limit = parseNumber(query.get("limit"), DEFAULT_LIMIT);
  const page = parseNumber(query.get("page"), 1);
  if (limit === null || page === null) return null;
  const rows = Math.min(Math.max(limit, 1), MAX_LIMIT);
  const number = Math.min(Math.max(page, 1), Math.floor(MAX_ROWS / rows));
  return { page: number, limit: rows, start: (number - 1) * rows };
}

function parseNumber(given: string | null, fallback: number): number | null {
  if (given === null) return fallback;
  return /^-?\d+$/.test(given) ? Number(given) : null;
}

function toPagination({ page, limit }: Page, total: number) {
  return { page, limit, total_items: total, total_pages: Math.ceil(total / limit) };
}

function toSummary(call: Call, { owner, list }: OwnedList, sort: [string, string]) {
  return {
    id: list.id,
    name: list.name,
    slug: list.slug,
    description: { short: list.description, full: list.description },
    media_type: list.mediaType,
    type: list.type,
    privacy: list.privacy,
    display_number: false,
    user: { id: owner.id, name: owner.name, avatar: owner.avatar },
    counts: {
      items: list.items.length,
      likes: list.likes ?? 0,
      followers: countFollowers(call, list),
      comments: 0,
      collaborators: list.collaborators?.length ?? 0,
    },
    sort,
    updated_at: list.updatedAt,
    created_at: list.createdAt,
  };
}

function toTopItem({ titles }: World, simkl: number) {
  const title = titles.get(simkl);
  return title ? [{ id: simkl, type: title.kind, poster: title.poster }] : [];
}

function createPremiumOnlyResponse(): ApiResponse {
  return {
    status: 200,
    body: {
      error: "premium_only",
      message: "Custom list items are available to Simkl PRO and VIP members only.",
      item: {
        title: "Upgrade to Simkl PRO/VIP to unlock this list",
        description: "Subscribe to Simkl PRO or VIP to view this list",
        poster: "https://simkl.in/poster_upgrade.webp",
      },
    },
  };
}
