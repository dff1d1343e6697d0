import type { Kind } from "@/lib/database/generated/enums";
import type { Change, ChangedSeason } from "@/lib/outbox/intents/change";
import type { Target } from "@/lib/outbox/intents/target";
import type { QueuedWrite } from "@/lib/outbox/store/queued-write";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";
import type { WriteItem, WriteSeason, WriteTarget } from "@/lib/simkl/schemas/write-item";

export interface ItemContext {
  kind: Kind;
  /** Only memos need it. */
  status: ListStatus | null;
  /** Of a title that is unknown here. */
  target?: Target | null;
}

/**
 * The item of one title (docs/simkl-api.md#writing-to-the-library, #ratings). Several writes of a title all mark episodes,
 * which become one item with a date for each episode.
 */
export function buildWriteItem(
  writes: readonly QueuedWrite[],
  { kind, status, target: unlisted }: ItemContext,
): WriteItem {
  const [first] = writes;
  if (!first) throw new Error("A request needs at least one write.");
  const target = unlisted ? describeTarget(unlisted) : { kind, ids: { simkl: first.simklId } };
  const { change } = first;
  switch (change.kind) {
    case "watch":
      return { ...target, ...buildWatch(writes) };
    case "unwatch":
      return { ...target, seasons: change.seasons.map((season) => toSeason(season)) };
    case "list":
      return { ...target, to: change.status, watchedAt: change.at, addedAt: change.addedAt };
    case "rate":
      return { ...target, rating: change.rating, ratedAt: change.at };
    case "memo":
      return { ...target, status: status ?? undefined, memo: { text: change.text, isPrivate: change.isPrivate } };
    case "unrate":
    case "remove":
      return target;
    case "rewatch":
      return { ...target, ...buildRewatch(change) };
    case "unrewatch":
      return {
        ...target,
        isRewatch: true,
        rewatchId: change.rewatchId,
        ...(change.seasons.length > 0 && { seasons: change.seasons.map((season) => toSeason(season)) }),
      };
  }
}

function buildRewatch({ of, rewatchId, state, at, seasons }: Extract<Change, { kind: "rewatch" }>): Partial<WriteItem> {
  const rewatch = { isRewatch: true, rewatchId: rewatchId ?? undefined, rewatchStatus: state ?? undefined };
  if (of === "film") return { ...rewatch, watchedAt: at };
  return of === "session" ? rewatch : { ...rewatch, seasons: seasons.map((season) => toSeason(season, at)) };
}

function describeTarget({
  kind,
  title,
  year,
  ids,
  countsLikeTvdb,
}: Target): WriteTarget & Pick<WriteItem, "useTvdbAnimeSeasons"> {
  return { kind, title, year: year ?? undefined, ids, ...(countsLikeTvdb && { useTvdbAnimeSeasons: true }) };
}

function buildWatch(writes: readonly QueuedWrite[]): Pick<WriteItem, "watchedAt" | "addedAt" | "seasons"> {
  const changes = writes.flatMap(({ change }) => (change.kind === "watch" ? change : []));
  const [first] = changes;
  const addedAt = changes.find((change) => change.addedAt)?.addedAt;
  if (!first || first.seasons.length === 0) return { watchedAt: first?.at, addedAt };
  const hasOneDate = changes.length === 1 && first.seasons.every(({ episodes }) => episodes.every(({ at }) => !at));
  if (hasOneDate) return { watchedAt: first.at, addedAt, seasons: first.seasons.map((season) => toSeason(season)) };
  return {
    addedAt,
    seasons: mergeSeasons(changes.flatMap(({ at, seasons }) => seasons.map((season) => toSeason(season, at)))),
  };
}

function toSeason({ number, isWhole, episodes }: ChangedSeason, at?: string): WriteSeason {
  if (isWhole) return { number, watchedAt: at };
  return { number, episodes: episodes.map((each) => ({ number: each.number, watchedAt: each.at ?? at })) };
}

/** Merges parts of a season; a whole season stays a separate entry. */
function mergeSeasons(seasons: readonly WriteSeason[]): WriteSeason[] {
  const result: WriteSeason[] = [];
  for (const season of seasons) {
    const same = result.find((each) => each.number === season.number && each.episodes && season.episodes);
    if (same?.episodes && season.episodes) same.episodes.push(...season.episodes);
    else result.push({ ...season });
  }
  return result;
}
