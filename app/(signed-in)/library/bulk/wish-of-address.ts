import { DateTime } from "luxon";
import { BulkWish } from "@/lib/writes/bulk/bulk-wish";

/** What an address asks to be shown: a wish, or null while there is none that makes sense. Dates are of the wall in `timeZone`. */
export function wishOfAddress(address: URLSearchParams, timeZone: string): BulkWish | null {
  return BulkWish.safeParse(parsed(address, timeZone)).data ?? null;
}

function parsed(address: URLSearchParams, timeZone: string): unknown {
  const kind = address.get("do");
  switch (kind) {
    case "list":
      return { kind, status: address.get("status") };
    case "rate":
      return { kind, rating: Number(address.get("rating")) };
    case "watch":
      return { kind, watchedAt: watchedAt(address, timeZone) };
    case "privacy":
      return { kind, isPrivate: address.get("memo") !== "public" };
    default:
      return { kind };
  }
}

function watchedAt(address: URLSearchParams, timeZone: string): string | null {
  const when = address.get("when");
  if (when !== "at") return when;
  const at = DateTime.fromISO(address.get("at") ?? "", { zone: timeZone });
  return at.toUTC().toISO();
}
