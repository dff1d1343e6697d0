import type { Route } from "next";
import { z } from "zod";
import type { WatchFilter } from "@/app/(signed-in)/_components/watch-choices";

const OverviewParams = z.object({ watch: z.enum(["first", "rewatch"]).nullable().catch(null) });

/** The viewings in the overview's calendar; an invalid value is ignored. */
export function parseWatchFilter(searchParams: Record<string, string | string[] | undefined>): WatchFilter {
  return OverviewParams.parse(searchParams).watch;
}

export function overviewHref(watch: WatchFilter): Route {
  return watch === null ? "/overview" : `/overview?watch=${watch}`;
}
