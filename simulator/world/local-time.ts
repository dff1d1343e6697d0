import { IANAZone } from "luxon";
import { MINUTE } from "./instant";

/** Milliseconds since the epoch when clocks in `zone` show `minutes` after midnight of `day` (`YYYY-MM-DD`). */
export function fromLocal(day: string, minutes: number, zone: string): number {
  return fromWallClock(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE, zone);
}

/** `reading`: the clock's time as milliseconds of UTC. */
export function fromWallClock(reading: number, zone: string): number {
  const guess = reading - getOffset(reading, zone);
  return reading - getOffset(guess, zone);
}

/** The time-zone database is slow, and most months keep one offset. */
function getOffset(milliseconds: number, zone: string): number {
  const date = new Date(milliseconds);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const atStart = getMonthOffset(month, zone);
  return atStart === getMonthOffset(month + 1, zone) ? atStart : lookUpOffset(milliseconds, zone);
}

const months = new Map<string, number>();

function getMonthOffset(month: number, zone: string): number {
  const key = `${zone} ${month}`;
  const cached = months.get(key);
  if (cached !== undefined) return cached;

  const offset = lookUpOffset(Date.UTC(Math.floor(month / 12), month % 12, 1), zone);
  months.set(key, offset);
  return offset;
}

function lookUpOffset(milliseconds: number, zone: string): number {
  return IANAZone.create(zone).offset(milliseconds) * MINUTE;
}
