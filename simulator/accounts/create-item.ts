import type { Item, Status } from "@/simulator/model";

export function createItem(simkl: number, status: Status, addedAt: string): Item {
  return {
    simkl,
    status,
    addedAt,
    lastWatchedAt: null,
    rating: null,
    ratedAt: null,
    memo: null,
    watched: new Map(),
    undatedCount: 0,
    rewatches: [],
    changedAt: addedAt,
    ratingChangedAt: null,
    recorded: null,
  };
}
