import type { Account } from "@/simulator/model";
import { MINUTE } from "@/simulator/world/instant";
import type { Scrobbled } from "./parse-scrobbled";
import { getUsualMinutes } from "./usual-minutes";

/** In memory only: a restart ends them. */
const sessions = new WeakMap<Account, { scrobbled: Scrobbled; startedAt: number }>();

/** With the present progress; null when the runtime is over. */
export function getNowWatching(account: Account, now: number): Scrobbled | null {
  const session = sessions.get(account);
  if (!session) return null;
  const { scrobbled, startedAt } = session;
  const elapsed = now - startedAt;
  if (elapsed > getRemainingMs(scrobbled)) return null;
  return { ...scrobbled, progress: scrobbled.progress + (elapsed / getRuntimeMs(scrobbled)) * 100 };
}

/** Replaces what ran before. */
export function setNowWatching(account: Account, scrobbled: Scrobbled, now: number): void {
  sessions.set(account, { scrobbled, startedAt: now });
}

export function clearNowWatching(account: Account): void {
  sessions.delete(account);
}

/** Milliseconds until the end of the runtime. */
export function getRemainingMs(scrobbled: Scrobbled): number {
  return (1 - scrobbled.progress / 100) * getRuntimeMs(scrobbled);
}

function getRuntimeMs({ title, episode }: Scrobbled): number {
  return (episode?.runtime ?? getUsualMinutes(title)) * MINUTE;
}
