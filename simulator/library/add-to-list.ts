import { refusal } from "../http/refusal";
import type { Call, Handler } from "../model";
import { instant } from "../world/instant";
import { readStatus } from "./list-status";
import { placeTitle } from "./place-title";
import { removeTitle } from "./removal";
import { sentInstant } from "./requested-episodes";
import { resolveTitle } from "./resolve-title";
import { echoType, type Requested, requested } from "./write-body";

/** Undocumented, but there. */
const REMOVE = "remove";

/**
 * `POST /sync/add-to-list`: lists without a watch event; memos are echoed but not kept
 * (docs/simkl-api.md#adding-to-a-list).
 */
export const addToList: Handler = (call) => {
  const { body, clock } = call;
  const titles = [...requested(body, "movies"), ...requested(body, "shows"), ...requested(body, "anime")];
  if (titles.some(({ item }) => item.to === undefined)) return refusal(400, "empty_field", 'Missed "to" parameter');
  if (titles.some(({ item }) => item.to !== REMOVE && !readStatus(item.to))) return refusal(400, "wrong_parameter");

  const now = instant(clock.now());
  const added: Record<"movies" | "shows", unknown[]> = { movies: [], shows: [] };
  const missing: typeof added = { movies: [], shows: [] };
  for (const wanted of titles) {
    const array = echoType(wanted) === "movie" ? "movies" : "shows";
    const echo = { ...wanted.sent, type: echoType(wanted) };
    const placed = place(call, wanted, now);
    if (placed) added[array].push({ ...echo, ...placed });
    else missing[array].push(echo);
  }
  return { status: 201, body: { added, not_found: missing } };
};

function place({ account, world }: Call, wanted: Requested, now: string) {
  const { item } = wanted;
  const title = resolveTitle(world, item, echoType(wanted));
  if (!title) return null;
  const status = readStatus(item.to);
  if (!status) {
    removeTitle(account, world, title, now);
    return { to: REMOVE, anime_type: title.animeType };
  }
  const { isNew } = placeTitle(account, title, status, sentInstant(item.watched_at) ?? now, now);
  const entry = account.items.get(title.simkl);
  if (entry && isNew) entry.addedAt = sentInstant(item.added_at) ?? entry.addedAt;
  return { to: entry?.status ?? status, anime_type: title.animeType };
}
