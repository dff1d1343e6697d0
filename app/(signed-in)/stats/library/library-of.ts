import "server-only";
import { cacheLife } from "next/cache";
import { cache } from "react";
import type { Kind } from "@/lib/database/generated/enums";
import { type LibraryFigures, libraryFigures } from "@/lib/stats/library-figures";
import type { Question } from "../question";

/** How the library stands, asked for once a request however many panels show some of it. */
export const libraryOf = cache(
  ({ user, address, today }: Question): Promise<LibraryFigures> =>
    keptLibrary(user.id, address.kind, today, user.libraryRevision),
);

/** Not kept for long: the catalogue learns the length of a title without raising the revision. */
async function keptLibrary(
  userId: number,
  kind: Kind | null,
  today: string,
  _revision: number,
): Promise<LibraryFigures> {
  "use cache";
  cacheLife("minutes");
  return libraryFigures(userId, kind, today);
}
