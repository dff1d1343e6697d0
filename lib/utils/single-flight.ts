import { globalSingleton } from "./global-singleton";

/** Looking up ids that nobody has is nothing that many people do at a time. */
const MAX_RUNNING = 24;
/** Of these for one person, who could else keep the others from looking up theirs. */
const MAX_RUNNING_PER_CALLER = 2;

interface RunningFetch {
  promise: Promise<unknown>;
  callerId: number | null;
}

const shared = globalSingleton<Map<string, RunningFetch>>("catalog-fetches");

/** So many pages wait for Simkl already that this one goes without. */
export class TooManyFetches extends Error {
  override name = "TooManyFetches";
  /** Whether all that wait were asked for by the same person. */
  readonly isOwnLimit: boolean;

  constructor(isOwnLimit: boolean) {
    super(isOwnLimit ? "One person has several titles fetched already." : "Too many titles are being fetched.");
    this.isOwnLimit = isOwnLimit;
  }
}

/**
 * Runs `work`, or joins the one under that name which is under way in this process; what a person asks for by choosing any id is
 * counted as theirs. @throws TooManyFetches
 */
export function singleFlight<T>(name: string, work: () => Promise<T>, callerId: number | null = null): Promise<T> {
  shared.value ??= new Map();
  const running = shared.value;
  const existing = running.get(name);
  // Each name belongs to one caller below, whose work always answers the same type.
  if (existing) return existing.promise as Promise<T>;
  if (running.size >= MAX_RUNNING) return Promise.reject(new TooManyFetches(false));
  const ownFetches = [...running.values()].filter((one) => callerId !== null && one.callerId === callerId);
  if (ownFetches.length >= MAX_RUNNING_PER_CALLER) return Promise.reject(new TooManyFetches(true));

  const promise = work().finally(() => running.delete(name));
  running.set(name, { promise, callerId: callerId });
  return promise;
}
