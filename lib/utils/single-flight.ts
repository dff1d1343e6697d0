import { globalSingleton } from "./global-singleton";

const MAX_RUNNING = 24;
/** Leaves places for others. */
const MAX_RUNNING_PER_CALLER = 2;

interface RunningFetch {
  promise: Promise<unknown>;
  callerId: number | null;
}

const shared = globalSingleton<Map<string, RunningFetch>>("catalog-fetches");

export class TooManyFetches extends Error {
  override name = "TooManyFetches";
  /** Whether the caller reached their own limit. */
  readonly isOwnLimit: boolean;

  constructor(isOwnLimit: boolean) {
    super(isOwnLimit ? "One person has several titles fetched already." : "Too many titles are being fetched.");
    this.isOwnLimit = isOwnLimit;
  }
}

/** Joins a running call of that name. `callerId` limits one person's share. @throws TooManyFetches */
export function singleFlight<T>(name: string, work: () => Promise<T>, callerId: number | null = null): Promise<T> {
  shared.value ??= new Map();
  const running = shared.value;
  const existing = running.get(name);
  // Each name belongs to one caller, whose work has one result type.
  if (existing) return existing.promise as Promise<T>;
  if (running.size >= MAX_RUNNING) return Promise.reject(new TooManyFetches(false));
  const ownFetches = [...running.values()].filter((one) => callerId !== null && one.callerId === callerId);
  if (ownFetches.length >= MAX_RUNNING_PER_CALLER) return Promise.reject(new TooManyFetches(true));

  const promise = work().finally(() => running.delete(name));
  running.set(name, { promise, callerId });
  return promise;
}
