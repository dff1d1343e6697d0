import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { log } from "@/lib/logging/log";

const Manifest = z.object({ node: z.record(z.string(), z.unknown()) });

let knownIds: ReadonlySet<string> | null | undefined;

/** As from a page of another build. */
export function isUnknownAction(id: string): boolean {
  knownIds ??= process.env.NODE_ENV === "production" ? readActionIds() : null;
  return knownIds !== null && !knownIds.has(id);
}

/** From the manifest of the build; null where a platform stores it elsewhere, and Next alone decides. */
function readActionIds(): ReadonlySet<string> | null {
  try {
    const file = join(process.env.NEXT_DIST_DIR ?? ".next", "server", "server-reference-manifest.json");
    return new Set(
      Object.keys(Manifest.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8"))).node),
    );
  } catch (error) {
    log.warn("The list of this build's actions could not be read.", { error });
    return null;
  }
}
