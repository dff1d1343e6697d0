import "server-only";
import { cachedByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import type { Kind } from "@/lib/database/generated/enums";
import { type LibraryFigures, libraryFigures } from "@/lib/stats/library-figures";
import type { Question } from "../question";

/** How the library stands. */
export function libraryOf({ user, address, today }: Question): Promise<LibraryFigures> {
  return cachedLibrary(user, address.kind, today);
}

/** The catalogue learns the length of a title without raising the revision. */
const cachedLibrary = cachedByRevision("stats-library", 5 * MINUTE_MS, (userId, kind: Kind | null, today: string) =>
  libraryFigures(userId, kind, today),
);
