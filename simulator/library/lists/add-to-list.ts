import { createErrorResponse } from "@/simulator/http/error-response";
import { parseInstant } from "@/simulator/library/history/list-requested-episodes";
import { removeTitle } from "@/simulator/library/history/remove-title";
import { resolveTitle } from "@/simulator/library/history/resolve-title";
import { getEchoType, parseRequested, type RequestedTitle } from "@/simulator/library/history/write-body";
import type { Call, Handler } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { parseStatus } from "./list-status";
import { placeTitle } from "./place-title";

/** Undocumented, but accepted. */
const REMOVE = "remove";

/** Lists without a watch event; memos are echoed but not stored (docs/simkl-api.md#adding-to-a-list). */
export const addToList: Handler = (call) => {
  const { body, clock } = call;
  const titles = [
    ...parseRequested(body, "movies"),
    ...parseRequested(body, "shows"),
    ...parseRequested(body, "anime"),
  ];
  if (titles.some(({ item }) => item.to === undefined))
    return createErrorResponse(400, "empty_field", 'Missed "to" parameter');
  if (titles.some(({ item }) => item.to !== REMOVE && !parseStatus(item.to)))
    return createErrorResponse(400, "wrong_parameter");

  const now = formatInstant(clock.now());
  const added: Record<"movies" | "shows", unknown[]> = { movies: [], shows: [] };
  const missing: typeof added = { movies: [], shows: [] };
  for (const wanted of titles) {
    const array = getEchoType(wanted) === "movie" ? "movies" : "shows";
    const echo = { ...wanted.sent, type: getEchoType(wanted) };
    const placed = placeRequested(call, wanted, now);
    if (placed) added[array].push({ ...echo, ...placed });
    else missing[array].push(echo);
  }
  return { status: 201, body: { added, not_found: missing } };
};

function placeRequested({ account, world }: Call, wanted: RequestedTitle, now: string) {
  const { item } = wanted;
  const title = resolveTitle(world, item, getEchoType(wanted));
  if (!title) return null;
  const status = parseStatus(item.to);
  if (!status) {
    removeTitle(account, world, title, now);
    return { to: REMOVE, anime_type: title.animeType };
  }
  const { isNew } = placeTitle(account, title, status, parseInstant(item.watched_at) ?? now, now);
  const entry = account.items.get(title.simkl);
  if (entry && isNew) entry.addedAt = parseInstant(item.added_at) ?? entry.addedAt;
  return { to: entry?.status ?? status, anime_type: title.animeType };
}
