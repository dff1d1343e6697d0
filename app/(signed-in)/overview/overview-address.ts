import type { Route } from "next";
import { z } from "zod";
import type { Watch } from "@/components/watches/watch-choices";

const Address = z.object({ watch: z.enum(["first", "rewatch"]).nullable().catch(null) });

/** Which watches the overview's calendar shows; what an address says wrongly is as if it were not there. */
export function watchOf(query: Record<string, string | string[] | undefined>): Watch {
  return Address.parse(query).watch;
}

export function overviewHref(watch: Watch): Route {
  return watch === null ? "/overview" : `/overview?watch=${watch}`;
}
