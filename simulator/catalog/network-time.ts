import { DateTime } from "luxon";
import { getSlot } from "@/simulator/world/build/networks";
import type { Title } from "../model";

/** With the offset of the network: `2010-10-31T21:00:00-05:00` (docs/simkl-api.md#types-statuses-and-media-objects). */
export function formatNetworkTime(title: Title, airsAt: string | null): string | null {
  if (airsAt === null) return null;
  return toNetworkZone(title, airsAt).toISO({ suppressMilliseconds: true });
}

/** The usual day and hour, by the newest episode. */
export function formatAirSlot(title: Title, newest: string | null) {
  if (newest === null) return { day: null, time: null, timezone: getZone(title) };
  const local = toNetworkZone(title, newest).setLocale("en-US");
  return { day: local.toFormat("cccc"), time: local.toFormat("hh:mm a"), timezone: getZone(title) };
}

function toNetworkZone(title: Title, airsAt: string): DateTime {
  return DateTime.fromISO(airsAt, { zone: getZone(title) });
}

function getZone(title: Title): string {
  return title.kind === "anime" ? "Asia/Tokyo" : getSlot(title.network).zone;
}
