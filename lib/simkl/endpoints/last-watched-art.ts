import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { integer, text } from "@/lib/simkl/schemas/lenient";

const LastWatchedArt = z.object({ id: integer, url: text, title: text, poster: text, fanart: text }).nullable();

/** Image paths, or full addresses in old responses. */
export type LastWatchedArt = z.output<typeof LastWatchedArt>;

/** Of a public account; null when it has none (docs/simkl-api.md#users). */
export function readLastWatchedArt(user: SimklUser, accountId: number): Promise<LastWatchedArt> {
  return user.send({
    method: "GET",
    path: "/users/recently-watched-background/{id}",
    params: { id: accountId },
    read: (body) => LastWatchedArt.parse(body),
  });
}
