import { globalSingleton } from "./utils/global-singleton";

const shared = globalSingleton<boolean>("shutdown");

/** From now on this process says that it is not ready, so that no new visitors are sent to it. */
export function beginShutdown(): void {
  shared.value = true;
}

export function isShuttingDown(): boolean {
  return shared.value ?? false;
}
