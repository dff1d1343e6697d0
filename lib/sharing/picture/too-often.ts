import { processWide } from "@/lib/database/process-wide";

/** Somebody who goes through all cards in all shapes needs fewer. */
const MOST_PER_MINUTE = 60;
const MINUTE = 60_000;

interface Counted {
  minute: number;
  drawings: Map<string, number>;
}

/** Counts a drawing for somebody, and says whether it is one too many in this minute. */
export function tooOften(who: string, now: Date): boolean {
  const slot = processWide<Counted>("picture-counts");
  const minute = Math.floor(now.getTime() / MINUTE);
  if (slot.value?.minute !== minute) slot.value = { minute, drawings: new Map() };
  const drawings = (slot.value.drawings.get(who) ?? 0) + 1;
  slot.value.drawings.set(who, drawings);
  return drawings > MOST_PER_MINUTE;
}
