import { hasAired } from "@/simulator/catalog/aired";
import type { Account, Clock, Item, Plan, Playback, Title, World } from "@/simulator/model";
import { DAY, formatInstant } from "@/simulator/world/instant";
import { removePlaybacks } from "./playback/playback";
import { recordWatch } from "./playback/record-watch";
import { getProgress } from "./rows/next-episode";
import { stampEntry } from "./stamps";

const RETENTION_DAYS = { free: 7, pro: 30, vip: 90 } as const satisfies Record<Plan, number>;

/** Check-ins end, episodes air, old playbacks expire (docs/simkl-api.md#activities, #scrobble, #playback). */
export function advanceAccount(account: Account, world: World, clock: Clock, nextId: () => number): void {
  const now = clock.now();
  completeCheckIns(account, world, now, nextId);
  applyAirings(account, world, now);
  account.playbacks = account.playbacks.filter(
    ({ pausedAt, maturesAt }) => maturesAt !== null || Date.parse(pausedAt) >= now - RETENTION_DAYS[account.plan] * DAY,
  );
}

function completeCheckIns(account: Account, world: World, now: number, nextId: () => number): void {
  const due = account.playbacks
    .filter((playback): playback is Playback & { maturesAt: string } => hasAired(playback.maturesAt, now))
    .toSorted((a, b) => a.maturesAt.localeCompare(b.maturesAt));
  for (const { simkl, season, number, maturesAt, allowRewatch } of due) {
    removePlaybacks(account, world, simkl, maturesAt);
    const title = world.titles.get(simkl);
    const episode = title?.episodes.find((one) => one.season === season && one.number === number) ?? null;
    if (!title || (season !== null && !episode)) continue;
    recordWatch(account, { title, episode, at: maturesAt, allowRewatch }, { now: maturesAt, nextId });
  }
}

/**
 * A new episode changes an entry that was caught up, at the second of its airing. That stamp is then the latest, so no
 * other memory is needed.
 */
function applyAirings(account: Account, world: World, now: number): void {
  const present = formatInstant(now);
  for (const item of account.items.values()) {
    if (item.status !== "watching" || item.recorded) continue;
    const title = world.titles.get(item.simkl);
    if (!title || !hasNewEpisode(title, item, present)) continue;
    const { next } = getProgress(title, item, now);
    if (next?.airsAt && next.airsAt > item.changedAt) stampEntry(account, title, item, next.airsAt);
  }
}

function hasNewEpisode({ episodes }: Title, { changedAt }: Item, present: string): boolean {
  return episodes.some(({ airsAt }) => airsAt !== null && airsAt > changedAt && airsAt <= present);
}
