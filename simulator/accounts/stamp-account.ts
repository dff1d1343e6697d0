import { pickLatest } from "../library/pick-latest";
import type { Account, CustomList, Item, Stamps, World } from "../model";
import { createEmptyStamps } from "./create-account";

/** Sets every stamp to the latest change among items, playbacks and lists (docs/simkl-api.md#activities). */
export function stampAccount(account: Account, world: World): void {
  const stamps = createEmptyStamps();
  stamps.settings = account.stamps.settings;
  for (const item of account.items.values()) stampItem(stamps, item, world);
  for (const playback of account.playbacks) {
    const kind = stamps[getKind(playback.simkl, world)];
    kind.playback = pickLatest(kind.playback, playback.pausedAt);
  }
  for (const list of account.lists) {
    const bucket = LIST_BUCKETS[list.type];
    stamps.lists[bucket] = pickLatest(stamps.lists[bucket], list.updatedAt);
  }
  account.stamps = stamps;
}

function stampItem(stamps: Stamps, item: Item, world: World): void {
  const kind = stamps[getKind(item.simkl, world)];
  kind[item.status] = pickLatest(kind[item.status], item.changedAt);
  kind.rated_at = pickLatest(kind.rated_at, item.ratingChangedAt);
}

function getKind(simkl: number, world: World) {
  const title = world.titles.get(simkl);
  if (!title) throw new Error(`No title ${simkl} in this world`);
  return title.kind;
}

/** Only `favorite` has another name (docs/simkl-api.md#activities). */
export const LIST_BUCKETS = {
  regular: "regular",
  favorite: "favorites",
  recommendation: "recommendations",
  auto: "auto",
} as const satisfies Record<CustomList["type"], keyof Stamps["lists"]>;
