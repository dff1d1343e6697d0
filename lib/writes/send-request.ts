import type { SimklUser } from "@/lib/simkl/client";
import type { Echo } from "@/lib/simkl/echo";
import { addToHistory, removeFromHistory } from "@/lib/simkl/history";
import { type ListStatus, toListStatus } from "@/lib/simkl/list-status";
import { addToList, type ListItem } from "@/lib/simkl/lists";
import { addRatings, type RatingItem, removeRatings } from "@/lib/simkl/ratings";
import type { WriteItem } from "@/lib/simkl/write-item";
import { type Addressed, addresseeIn } from "./addressee-in";
import type { RequestKind } from "./next-batch";
import { type RewatchAnswer, sendRewatch, sendUnrewatch } from "./rewatch/send-rewatch";

/** What Simkl answered of the titles of a request, by the id their writes stand under. A title in neither was passed over in silence. */
export interface RequestAnswer {
  /** Of a rewatch: what it did to sessions. */
  rewatch?: RewatchAnswer;
  /** With the list a title is on now, where that was said. */
  taken: Map<number, ListStatus | null>;
  notFound: Set<number>;
}

/**
 * One request, sent once.
 * @throws SimklLostAnswer when it may have been applied; any other SimklError when it was not.
 */
export async function sendRequest(
  user: SimklUser,
  kind: RequestKind,
  addressed: readonly Addressed[],
): Promise<RequestAnswer> {
  const items = addressed.map(({ item }) => item);
  const idOf = addresseeIn(addressed);
  const answer = (taken: readonly (readonly [Echo, ListStatus | null])[], notFound: readonly Echo[]) =>
    answerOf(
      taken.map(([echo, status]) => [idOf(echo), status] as const),
      notFound.map(idOf),
    );
  const allBut = (notFound: readonly Echo[]) =>
    answerOf(
      addressed.map(({ simklId }) => [simklId, null] as const),
      notFound.map(idOf),
    );
  switch (kind) {
    case "history":
    case "memos": {
      const { statuses, notFound } = await addToHistory(user, items, { skipAutoWatching: kind === "memos" });
      return answer(
        statuses.map(({ request, status }) => [request, toListStatus(status)] as const),
        notFound,
      );
    }
    case "lists": {
      const { added, notFound } = await addToList(user, items.filter(isForList));
      return answer(
        added.map((echo) => [echo, echo.to] as const),
        notFound,
      );
    }
    case "ratings": {
      const { statuses, notFound } = await addRatings(user, items.filter(isRated));
      return answer(
        statuses.map(({ request, status }) => [request, status] as const),
        notFound,
      );
    }
    // Neither names what it took.
    case "remove":
      return allBut((await removeFromHistory(user, items)).notFound);
    case "no-ratings":
      return allBut((await removeRatings(user, items)).notFound);
    case "rewatches":
    case "no-rewatches": {
      const send = kind === "rewatches" ? sendRewatch : sendUnrewatch;
      const { notFound, ...rewatch } = await send(user, items);
      return { ...allBut(notFound), rewatch };
    }
  }
}

function answerOf(
  taken: readonly (readonly [number | null, ListStatus | null])[],
  notFound: readonly (number | null)[],
): RequestAnswer {
  const missing = new Set(notFound.filter((simklId) => simklId !== null));
  const found = taken.flatMap(([simklId, status]) =>
    simklId === null || missing.has(simklId) ? [] : [[simklId, status] as const],
  );
  return { taken: new Map(found), notFound: missing };
}

function isForList(item: WriteItem): item is ListItem {
  return item.to !== undefined;
}

function isRated(item: WriteItem): item is RatingItem {
  return item.rating !== undefined;
}
