import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/list-status";
import type { PlainIntent } from "../intent";
import { WatchedAt } from "../intent-parts";
import { isFilm, type TitleFacts } from "../title-facts";
import { refuse } from "../write-refused";

/** What may be wanted of many titles at once. `watch` is a film, or all that has aired of a show without its specials. */
export const BulkWish = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("list"), status: z.enum(LIST_STATUSES) }),
  z.object({ kind: z.literal("rate"), rating: z.int().min(1).max(10) }),
  z.object({ kind: z.literal("unrate") }),
  z.object({ kind: z.literal("watch"), watchedAt: WatchedAt }),
  z.object({ kind: z.literal("privacy"), isPrivate: z.boolean() }),
  z.object({ kind: z.literal("remove") }),
]);
export type BulkWish = z.output<typeof BulkWish>;

/**
 * The same as a wish for one title.
 * @throws WriteRefused when it can mean nothing for it.
 */
export function intentFor(wish: BulkWish, title: TitleFacts): PlainIntent {
  const { simklId, state } = title;
  if (state.status === null) refuse("This is not in your library any more.");
  switch (wish.kind) {
    case "watch":
      return { ...wish, kind: isFilm(title) ? "watch-film" : "watch-aired", simklId };
    case "privacy":
      if (!state.memo) refuse("There is no memo on this.");
      return { kind: "memo", simklId, text: state.memo.text, isPrivate: wish.isPrivate };
    default:
      return { ...wish, simklId };
  }
}
