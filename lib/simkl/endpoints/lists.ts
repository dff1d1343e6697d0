import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { type EchoedTitle, parseEchoedTitle, parseNotFound } from "@/lib/simkl/schemas/echoed-title";
import { toList, toRecord, toText } from "@/lib/simkl/schemas/lenient";
import { type ListStatus, toListStatus } from "@/lib/simkl/schemas/list-status";
import { buildWriteBody, type WriteItem, type WriteTarget } from "@/lib/simkl/schemas/write-item";

/** `watchedAt` counts only with `completed`. */
export type ListItem = WriteTarget & Required<Pick<WriteItem, "to">> & Pick<WriteItem, "watchedAt" | "addedAt">;

export interface ListsAdded {
  /** `to`: the list that Simkl chose, which may differ from the requested one. */
  added: (EchoedTitle & { to: ListStatus | null; animeType: string | null })[];
  notFound: EchoedTitle[];
}

/**
 * Without a watch event; movies cannot be `watching` (docs/simkl-api.md#adding-to-a-list). @throws SimklLostResponse
 */
export async function addToList(user: SimklUser, items: ListItem[]): Promise<ListsAdded> {
  return user.send({ method: "POST", path: "/sync/add-to-list", body: buildWriteBody(items), read: parseAdded });
}

const Added = z.object({
  added: z.object({ movies: z.unknown().optional(), shows: z.unknown().optional() }),
  not_found: z.unknown().optional(),
});

function parseAdded(body: unknown): ListsAdded {
  const { added, not_found } = Added.parse(body);
  return {
    added: [...toList(added.movies), ...toList(added.shows)].map((value) => {
      const raw = toRecord(value);
      return { ...parseEchoedTitle(value), to: toListStatus(raw?.to), animeType: toText(raw?.anime_type) };
    }),
    notFound: parseNotFound(not_found),
  };
}
