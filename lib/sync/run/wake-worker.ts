import { globalSingleton } from "@/lib/utils/global-singleton";

type Wake = (userId: number) => Promise<void>;

const shared = globalSingleton<Wake>("wake-worker");

/** Hands a person who was made due to a worker at once; several calls before the work begins are one. Does nothing without a queue. */
export async function wakeWorker(userId: number): Promise<void> {
  await shared.value?.(userId);
}

/** The queue sets this when it starts, and unsets it when it stops: `lib/sync` and `lib/outbox` stand below `lib/jobs`. */
export function setWaker(wake: Wake | undefined): void {
  shared.value = wake;
}
