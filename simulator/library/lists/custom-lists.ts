import { createErrorResponse } from "@/simulator/http/error-response";
import type { Account, ApiResponse, CustomList, Handler, World } from "@/simulator/model";
import { toListItem } from "./list-item";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
const MAX_ROWS = 10_000;
const TOP_ITEMS = 5;
const SORTS = ["updated", "created", "name", "likes", "followers", "items", "popularity"];

/** The caller's lists, newest first; a notice with 200 on the free plan (docs/simkl-api.md#custom-lists). */
export const readUserLists: Handler = ({ account, world, query, params }) => {
  const page = parsePage(query);
  if (!page || !SORTS.includes(query.get("sort") ?? "updated")) return createErrorResponse(400, "wrong_parameter");
  if (account.plan === "free") return createPremiumOnlyResponse();
  if (Number(params.userId) !== account.id) return createErrorResponse(404, "user_id_failed");

  const lists = account.lists.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id);
  const shown = lists.slice(page.start, page.start + page.limit).map((list) => ({
    ...toSummary(account, list, ["position", "asc"]),
    top_items: list.items.slice(0, TOP_ITEMS).flatMap(({ simkl }) => toTopItem(world, simkl)),
    pinned: false,
    role: "owner",
  }));
  return { status: 200, body: { lists: shown, pagination: toPagination(page, lists.length) } };
};

/** With its titles, in the owner's order unless sorted (docs/simkl-api.md#custom-lists). */
export const readList: Handler = ({ account, world, query, params }) => {
  const page = parsePage(query);
  if (!page) return createErrorResponse(400, "wrong_parameter");
  if (account.plan === "free") return createPremiumOnlyResponse();
  const list = account.lists.find(({ id }) => id === Number(params.id));
  if (!list) return createErrorResponse(404, "empty");

  const sort = query.get("sort");
  const items = list.items.flatMap((entry, index) => toListItem(world, entry, index + 1) ?? []);
  return {
    status: 200,
    body: {
      ...toSummary(account, list, sort === null ? ["position", "asc"] : [sort, "desc"]),
      top_items: [],
      items: (sort === null ? items : items.toReversed()).slice(page.start, page.start + page.limit),
      collection: null,
      pagination: toPagination(page, list.items.length),
    },
  };
};

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

function toSummary(account: Account, list: CustomList, sort: [string, string]) {
  return {
    id: list.id,
    name: list.name,
    slug: list.slug,
    description: { short: list.description, full: list.description },
    media_type: list.mediaType,
    type: list.type,
    privacy: list.privacy,
    display_number: false,
    user: { id: account.id, name: account.name, avatar: account.avatar },
    counts: { items: list.items.length, likes: 0, followers: 0, comments: 0, collaborators: 0 },
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
