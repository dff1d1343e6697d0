import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { integer, text } from "@/lib/simkl/schemas/lenient";

const LastWatchedArt = z.object({ id: integer, url: text, title: text, poster: text, fanart: text }).nullable();

/** The last thing watched, with its pictures: image paths, or full addresses from old answers. */
export type LastWatchedArt = z.output<typeof LastWatchedArt>;

/** Pictures of what a public account watched last; null when there is none (docs/simkl-api.md#users). */
export function readLastWatchedArt(user: SimklUser, accountId: number): Promise<LastWatchedArt> {
  return user.send({
    method: "GET",
    path: "/users/recently-watched-background/{id}",
    params: { id: accountId },
    read: (body) => LastWatchedArt.parse(body),
  });
}
