import { DateTime } from "luxon";
import type { Title } from "../model";
import { slotOf } from "../world/networks";

/**
 * An instant with the offset of the network that shows it: `2010-10-31T21:00:00-05:00`
 * (docs/simkl-api.md#types-statuses-and-media-objects).
 */
export function networkTime(title: Title, airsAt: string | null): string | null {
  if (airsAt === null) return null;
  return inNetworkZone(title, airsAt).toISO({ suppressMilliseconds: true });
}

/** The usual day and hour of a show's episodes, by its newest one. */
export function airsOn(title: Title, newest: string | null) {
  if (newest === null) return { day: null, time: null, timezone: zoneOf(title) };
  const local = inNetworkZone(title, newest).setLocale("en-US");
  return { day: local.toFormat("cccc"), time: local.toFormat("hh:mm a"), timezone: zoneOf(title) };
}

function inNetworkZone(title: Title, airsAt: string): DateTime {
  return DateTime.fromISO(airsAt, { zone: zoneOf(title) });
}

function zoneOf(title: Title): string {
  return title.kind === "anime" ? "Asia/Tokyo" : slotOf(title.network).zone;
}
