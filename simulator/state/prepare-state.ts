import { createDemoAccounts } from "../accounts/demo-accounts";
import { demoApp } from "../auth/apps";
import type { SimulatorOptions } from "../simulator-options";
import { createWorld } from "../world/world";
import { SimulatorClock } from "./simulator-clock";
import { createState, type SimulatorState } from "./simulator-state";
import { persistState, readStateFile } from "./state-file";
import { DEFAULT_STRICTNESS } from "./strictness";

/** From the state file, else from the options, else the demo. */
export function prepareState(options: SimulatorOptions): { state: SimulatorState; flush: () => void } {
  const clock = options.clock ?? new SimulatorClock();
  const saved = options.stateFile ? readStateFile(options.stateFile) : null;
  const worldOf = new Date(saved?.worldOf ?? clock.now());
  const world = options.world ?? createWorld(worldOf);
  const builtIn = new Map(world.titles);
  for (const title of saved?.titles ?? []) world.titles.set(title.simkl, title);

  const state = createState({
    clock,
    world,
    accounts: saved?.accounts ?? options.accounts ?? createDemoAccounts(world, worldOf),
    apps: options.apps ?? [demoApp],
    strictness: { ...DEFAULT_STRICTNESS, ...options.strictness },
    latencyMs: options.latencyMs ?? 0,
  });
  state.grants.restore(saved?.grants ?? []);
  const flush = options.stateFile ? persistState(options.stateFile, state, worldOf.toISOString(), builtIn) : () => {};
  return { state, flush };
}
