import { IANAZone } from "luxon";
import { DAY, MINUTE } from "./instant";

/** When a wall clock in `zone` shows `minutes` after midnight of `day` (`YYYY-MM-DD`): milliseconds since the epoch. */
export function fromLocal(day: string, minutes: number, zone: string): number {
  const wallClock = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const guess = wallClock - offsetAt(wallClock, zone);
  return wallClock - offsetAt(guess, zone);
}

const offsets = new Map<string, number>();

/** Asked for the same half days again and again; each look into the time-zone database is slow. */
function offsetAt(milliseconds: number, zone: string): number {
  const key = `${zone} ${Math.floor((2 * milliseconds) / DAY)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;

  const offset = IANAZone.create(zone).offset(milliseconds) * MINUTE;
  offsets.set(key, offset);
  return offset;
}
