import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Grant } from "../auth/grants";
import type { Account, Title } from "../model";
import type { SimulatorState } from "./simulator-state";

const DEBOUNCE_MS = 400;
const VERSION = 1;

/** What outlives a restart: people, what they allowed, and titles that differ from the built-in world's. */
export interface SavedState {
  version: number;
  /** The day the world was made for: made anew for another, its episodes would air at other times. */
  worldOf: string;
  accounts: Account[];
  titles: Title[];
  grants: Grant[];
}

/** The state kept in a file, or null when there is none yet. */
export function readStateFile(path: string): SavedState | null {
  if (!existsSync(path)) return null;
  const saved: unknown = JSON.parse(readFileSync(path, "utf8"), reviveMap);
  if (!isSavedState(saved)) throw new Error(`${path} does not hold the state of a simulator of this version`);
  return saved;
}

/** Keeps a state's file up to date: soon after each change, at once when flushed, never half written. */
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

/** The file is our own: its version vouches for the rest. */
function isSavedState(saved: unknown): saved is SavedState {
  return typeof saved === "object" && saved !== null && "version" in saved && saved.version === VERSION;
}
