import { processWide } from "@/lib/database/process-wide";

/** Looking up ids that nobody has is nothing that many people do at a time. */
const MOST = 24;
/** Of these for one person, who could else keep the others from looking up theirs. */
const MOST_FOR_ONE = 2;

interface Running {
  promise: Promise<unknown>;
  askedBy: number | null;
}

const shared = processWide<Map<string, Running>>("catalog-fetches");

/** So many pages wait for Simkl already that this one goes without. */
export class TooManyFetches extends Error {
  override name = "TooManyFetches";
  /** Whether all that wait were asked for by the same person. */
  readonly isOwnFault: boolean;

  constructor(isOwnFault: boolean) {
    super(isOwnFault ? "One person has several titles fetched already." : "Too many titles are being fetched.");
    this.isOwnFault = isOwnFault;
  }
}

/**
 * Runs `work`, or joins the one under that name which is under way in this process; what a person asks for by choosing any id is
 * counted as theirs. @throws TooManyFetches
 */
export function once<T>(name: string, work: () => Promise<T>, askedBy: number | null = null): Promise<T> {
  shared.value ??= new Map();
  const running = shared.value;
  const present = running.get(name);
  // Each name belongs to one caller below, whose work always answers the same type.
  if (present) return present.promise as Promise<T>;
  if (running.size >= MOST) return Promise.reject(new TooManyFetches(false));
  const own = [...running.values()].filter((one) => askedBy !== null && one.askedBy === askedBy);
  if (own.length >= MOST_FOR_ONE) return Promise.reject(new TooManyFetches(true));

  const promise = work().finally(() => running.delete(name));
  running.set(name, { promise, askedBy });
  return promise;
}
