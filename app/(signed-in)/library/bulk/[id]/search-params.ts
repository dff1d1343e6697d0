import { DateTime } from "luxon";
import { BulkIntent } from "@/lib/outbox/bulk/bulk-intent";

/** The intent in the URL, or null. Dates are local times in `timeZone`. */
export function parseBulkIntentParams(params: URLSearchParams, timeZone: string): BulkIntent | null {
  return BulkIntent.safeParse(toRawIntent(params, timeZone)).data ?? null;
}

function toRawIntent(params: URLSearchParams, timeZone: string): unknown {
  const kind = params.get("do");
  switch (kind) {
    case "list":
      return { kind, status: params.get("status") };
    case "rate":
      return { kind, rating: Number(params.get("rating")) };
    case "watch":
      return { kind, watchedAt: parseWatchedAt(params, timeZone) };
    case "privacy":
      return { kind, isPrivate: params.get("memo") !== "public" };
    default:
      return { kind };
  }
}

function parseWatchedAt(params: URLSearchParams, timeZone: string): string | null {
  const when = params.get("when");
  if (when !== "at") return when;
  const at = DateTime.fromISO(params.get("at") ?? "", { zone: timeZone });
  return at.toUTC().toISO();
}
