import type { SimklUser } from "@/lib/simkl/client/client";
import { runExclusive } from "@/lib/sync/run/run-exclusive";

/** A person waits for the answer; the client alone would try for half a minute. */
const MAX_WAIT_MS = 12_000;

/** Asks Simkl something that changes nothing, in the name of a person who pressed a button. */
export function askSimklFor<T>(userId: number, work: (user: SimklUser) => Promise<T>): Promise<T> {
  return runExclusive(userId, ({ withSignal }) => work(withSignal(AbortSignal.timeout(MAX_WAIT_MS))), {
    isReadOnly: true,
  });
}
