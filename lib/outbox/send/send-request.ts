import { type RewatchResponse, sendRewatch, sendUnrewatch } from "@/lib/outbox/rewatch/send-rewatch";
import type { RequestKind } from "@/lib/outbox/store/next-batch";
import type { SimklUser } from "@/lib/simkl/client/client";
import { addToHistory, removeFromHistory } from "@/lib/simkl/endpoints/history";
import { addToList, type ListItem } from "@/lib/simkl/endpoints/lists";
import { addRatings, type RatingItem, removeRatings } from "@/lib/simkl/endpoints/ratings";
import type { EchoedTitle } from "@/lib/simkl/schemas/echoed-title";
import { type ListStatus, toListStatus } from "@/lib/simkl/schemas/list-status";
import type { WriteItem } from "@/lib/simkl/schemas/write-item";
import { type AddressedItem, createResponseMatcher } from "./match-response";

/** By the id of the writes. A title in neither `accepted` nor `notFound` is missing in the response. */
export interface RequestResponse {
  rewatch?: RewatchResponse;
  /** With the list of the title when the response contains it. */
  accepted: Map<number, ListStatus | null>;
  notFound: Set<number>;
}

/** @throws SimklLostResponse when it may have been applied; any other SimklError when it was not. */
export async function sendRequest(
  user: SimklUser,
  kind: RequestKind,
  addressedItems: readonly AddressedItem[],
): Promise<RequestResponse> {
  const items = addressedItems.map(({ item }) => item);
  const matchId = createResponseMatcher(addressedItems);
  const toResponse = (
    accepted: readonly (readonly [EchoedTitle, ListStatus | null])[],
    notFound: readonly EchoedTitle[],
  ) =>
    buildResponse(
      accepted.map(([echo, status]) => [matchId(echo), status] as const),
      notFound.map(matchId),
    );
  const allExcept = (notFound: readonly EchoedTitle[]) =>
    buildResponse(
      addressedItems.map(({ simklId }) => [simklId, null] as const),
      notFound.map(matchId),
    );
  switch (kind) {
    case "history":
    case "memos": {
      const { statuses, notFound } = await addToHistory(user, items, { skipAutoWatching: kind === "memos" });
      return toResponse(
        statuses.map(({ request, status }) => [request, toListStatus(status)] as const),
        notFound,
      );
    }
    case "lists": {
      const { added, notFound } = await addToList(user, items.filter(isListItem));
      return toResponse(
        added.map((echo) => [echo, echo.to] as const),
        notFound,
      );
    }
    case "ratings": {
      const { statuses, notFound } = await addRatings(user, items.filter(isRatingItem));
      return toResponse(
        statuses.map(({ request, status }) => [request, status] as const),
        notFound,
      );
    }
    // The responses do not name what was removed.
    case "remove":
      return allExcept((await removeFromHistory(user, items)).notFound);
    case "no-ratings":
      return allExcept((await removeRatings(user, items)).notFound);
    case "rewatches":
    case "no-rewatches": {
      const send = kind === "rewatches" ? sendRewatch : sendUnrewatch;
      const { notFound, ...rewatch } = await send(user, items);
      return { ...allExcept(notFound), rewatch };
    }
  }
}

function buildResponse(
  accepted: readonly (readonly [number | null, ListStatus | null])[],
  notFound: readonly (number | null)[],
): RequestResponse {
  const missing = new Set(notFound.filter((simklId) => simklId !== null));
  const found = accepted.flatMap(([simklId, status]) =>
    simklId === null || missing.has(simklId) ? [] : [[simklId, status] as const],
  );
  return { accepted: new Map(found), notFound: missing };
}

function isListItem(item: WriteItem): item is ListItem {
  return item.to !== undefined;
}

function isRatingItem(item: WriteItem): item is RatingItem {
  return item.rating !== undefined;
}
