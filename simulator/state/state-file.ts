import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Grant } from "../auth/grants";
import type { Account, Title } from "../model";
import type { SimulatorState } from "./simulator-state";

const DEBOUNCE_MS = 400;
const VERSION = 1;

/** Accounts, grants, and titles that differ from the built-in world. */
export interface SavedState {
  version: number;
  /** The day of the world: episodes of another day's world air at other times. */
  worldOf: string;
  accounts: Account[];
  titles: Title[];
  grants: Grant[];
}

/** Null when there is none. */
export function readStateFile(path: string): SavedState | null {
  if (!existsSync(path)) return null;
  const saved: unknown = JSON.parse(readFileSync(path, "utf8"), reviveMap);
  if (!isSavedState(saved)) throw new Error(`${path} does not hold the state of a simulator of this version`);
  return saved;
}

/** Written soon after each change, at once by `flush`, always as a whole. */
export function persistState(path: string, state: SimulatorState, worldOf: string, builtIn: Map<number, Title>) {
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const titles = [...state.world.titles.values()].filter((title) => builtIn.get(title.simkl) !== title);
    const accounts = [...state.accounts.values()];
    writeAtomically(path, { version: VERSION, worldOf, accounts, titles, grants: state.grants.list() });
  };
  state.markChanged = () => {
    timer ??= setTimeout(flush, DEBOUNCE_MS);
  };
  return flush;
}

function writeAtomically(path: string, saved: SavedState): void {
  const temporaryFile = `${path}.${process.pid}.draft`;
  writeFileSync(temporaryFile, JSON.stringify(saved, serializeMap), { mode: 0o600 });
  renameSync(temporaryFile, path);
}

function serializeMap(_key: string, value: unknown): unknown {
  return value instanceof Map ? { $map: [...value] } : value;
}

function reviveMap(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("$map" in value)) return value;
  return Array.isArray(value.$map) ? new Map(value.$map) : value;
}

/** The file is ours: its version guarantees the rest. */
function isSavedState(saved: unknown): saved is SavedState {
  return typeof saved === "object" && saved !== null && "version" in saved && saved.version === VERSION;
}
