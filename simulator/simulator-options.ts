import type { App } from "./auth/apps";
import type { Account, World } from "./model";
import type { SimulatorClock } from "./state/simulator-clock";
import type { Strictness } from "./state/strictness";

export interface SimulatorOptions {
  /** 0, the default, takes any free one. */
  port?: number;
  host?: string;
  clock?: SimulatorClock;
  world?: World;
  accounts?: Account[];
  apps?: App[];
  strictness?: Partial<Strictness>;
  /** Real milliseconds that each response of `/sync/all-items` takes. */
  latencyMs?: number;
  /** Stores accounts and grants across restarts; without it they are in memory. */
  stateFile?: string;
}
