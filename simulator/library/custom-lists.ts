import { refusal } from "../http/refusal";
import type { Account, Answer, CustomList, Handler, World } from "../model";
import { listItem } from "./list-item";

const USUAL_LIMIT = 50;
const MOST = 500;
const MOST_ROWS = 10_000;
const TOP_ITEMS = 5;
const SORTS = ["updated", "created", "name", "likes", "followers", "items", "popularity"];

/**
 * `GET /lists/user/{userId}`: the lists of the caller, the newest first; a notice with 200 on the free plan
 * (docs/simkl-api.md#custom-lists).
 */
export const readUserLists: Handler = ({ account, world, query, params }) => {
  const page = readPage(query);
  if (!page || !SORTS.includes(query.get("sort") ?? "updated")) return refusal(400, "wrong_parameter");
  if (account.plan === "free") return premiumOnly();
  if (Number(params.userId) !== account.id) return refusal(404, "user_id_failed");

  const lists = account.lists.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id);
  const shown = lists.slice(page.start, page.start + page.limit).map((list) => ({
    ...summary(account, list, ["position", "asc"]),
    top_items: list.items.slice(0, TOP_ITEMS).flatMap(({ simkl }) => topItem(world, simkl)),
    pinned: false,
    role: "owner",
  }));
  return { status: 200, body: { lists: shown, pagination: pagination(page, lists.length) } };
};

/** `GET /lists/{id}`: one list with its titles, in the owner's order unless sorted (docs/simkl-api.md#custom-lists). */
export const readList: Handler = ({ account, world, query, params }) => {
  const page = readPage(query);
  if (!page) return refusal(400, "wrong_parameter");
  if (account.plan === "free") return premiumOnly();
  const list = account.lists.find(({ id }) => id === Number(params.id));
  if (!list) return refusal(404, "empty");

  const sort = query.get("sort");
  const items = list.items.flatMap((entry, index) => listItem(world, entry, index + 1) ?? []);
  return {
    status: 200,
    body: {
      ...summary(account, list, sort === null ? ["position", "asc"] : [sort, "desc"]),
      top_items: [],
      items: (sort === null ? items : items.toReversed()).slice(page.start, page.start + page.limit),
      collection: null,
      pagination: pagination(page, list.items.length),
    },
  };
};

interface Page {
  page: number;
  limit: number;
  start: number;
}

/** Out of range is put in range, not a number is an error. */
function readPage(query: URLSearchParams): Page | null {
  const limit = readNumber(query.get("limit"), USUAL_LIMIT);
  const page = readNumber(query.get("page"), 1);
  if (limit === null || page === null) return null;
  const rows = Math.min(Math.max(limit, 1), MOST);
  const number = Math.min(Math.max(page, 1), Math.floor(MOST_ROWS / rows));
  return { page: number, limit: rows, start: (number - 1) * rows };
}

function readNumber(given: string | null, usual: number): number | null {
  if (given === null) return usual;
  return /^-?\d+$/.test(given) ? Number(given) : null;
}

function pagination({ page, limit }: Page, total: number) {
  return { page, limit, total_items: total, total_pages: Math.ceil(total / limit) };
}

function summary(account: Account, list: CustomList, sort: [string, string]) {
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

function topItem({ titles }: World, simkl: number) {
  const title = titles.get(simkl);
  return title ? [{ id: simkl, type: title.kind, poster: title.poster }] : [];
}

function premiumOnly(): Answer {
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
