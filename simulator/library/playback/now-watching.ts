import type { Account } from "@/simulator/model";
import { MINUTE } from "@/simulator/world/instant";
import type { Scrobbled } from "./parse-scrobbled";
import { getUsualMinutes } from "./usual-minutes";

/** What is on somewhere right now: gone with the process, as it would be with the evening. */
const sessions = new WeakMap<Account, { scrobbled: Scrobbled; startedAt: number }>();

/** What an account is watching and how far it is by now; null once its runtime is over. */
export function getNowWatching(account: Account, now: number): Scrobbled | null {
  const session = sessions.get(account);
  if (!session) return null;
  const { scrobbled, startedAt } = session;
  const elapsed = now - startedAt;
  if (elapsed > getRemainingMs(scrobbled)) return null;
  return { ...scrobbled, progress: scrobbled.progress + (elapsed / getRuntimeMs(scrobbled)) * 100 };
}

/** Notes what an account began to watch, in place of anything before. */
export function setNowWatching(account: Account, scrobbled: Scrobbled, now: number): void {
  sessions.set(account, { scrobbled, startedAt: now });
}

/** Nothing is on any more. */
export function clearNowWatching(account: Account): void {
  sessions.delete(account);
}

/** Milliseconds until what is on will be over. */
export function getRemainingMs(scrobbled: Scrobbled): number {
  return (1 - scrobbled.progress / 100) * getRuntimeMs(scrobbled);
}

function getRuntimeMs({ title, episode }: Scrobbled): number {
  return (episode?.runtime ?? getUsualMinutes(title)) * MINUTE;
}
