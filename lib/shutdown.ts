import { globalSingleton } from "./utils/global-singleton";

const shared = globalSingleton<boolean>("shutdown");

/** From now on the process reports that it is not ready, so that it gets no new requests. */
export function beginShutdown(): void {
  shared.value = true;
}

export function isShuttingDown(): boolean {
  return shared.value ?? false;
}
