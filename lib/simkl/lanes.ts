import { Lane } from "./lane";

const MANY = 1000;
const LANES = Symbol.for("simkl.lanes");

/** The lane of a token or an app: the same one for every client of this process, however often modules are loaded. */
export function laneOf(key: string, now: number): Lane {
  const lanes = processLanes();
  const known = lanes.get(key);
  if (known) return known;

  // Looked through at every thousandth, so that a fleet whose lanes are all in use is not looked through for each of them.
  if (lanes.size > 0 && lanes.size % MANY === 0) {
    for (const [other, lane] of lanes) if (lane.isIdle(now)) lanes.delete(other);
  }
  const lane = new Lane();
  lanes.set(key, lane);
  return lane;
}

// Next loads this module once per bundle; only the global object is shared by all of them. The symbol is written
// here alone, so what it holds is the map made here.
function processLanes(): Map<string, Lane> {
  const shared = globalThis as { [LANES]?: Map<string, Lane> };
  shared[LANES] ??= new Map();
  return shared[LANES];
}
