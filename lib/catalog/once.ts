import { processWide } from "@/lib/database/process-wide";

/** Looking up ids that nobody has is nothing that many people do at a time. */
const MOST = 24;

const shared = processWide<Map<string, Promise<unknown>>>("catalog-fetches");

/** So many pages wait for Simkl already that this one goes without. */
export class TooManyFetches extends Error {
  override name = "TooManyFetches";
}

/** Runs `work`, or joins the one under that name which is under way in this process. @throws TooManyFetches */
export function once<T>(name: string, work: () => Promise<T>): Promise<T> {
  shared.value ??= new Map();
  const running = shared.value;
  const present = running.get(name);
  // Each name belongs to one caller below, whose work always answers the same type.
  if (present) return present as Promise<T>;
  if (running.size >= MOST) return Promise.reject(new TooManyFetches("Too many titles are being fetched."));

  const promise = work().finally(() => running.delete(name));
  running.set(name, promise);
  return promise;
}
