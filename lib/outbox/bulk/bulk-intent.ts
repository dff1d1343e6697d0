import { z } from "zod";
import { isMovie } from "@/lib/domain/is-movie";
import type { PlainIntent } from "@/lib/outbox/intents/intent";
import { WatchedAt } from "@/lib/outbox/intents/intent-fields";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { reject } from "@/lib/outbox/intents/write-rejected-error";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

/** `watch` marks a movie, or all aired episodes of a show without specials. */
export const BulkIntent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("list"), status: z.enum(LIST_STATUSES) }),
  z.object({ kind: z.literal("rate"), rating: z.int().min(1).max(10) }),
  z.object({ kind: z.literal("unrate") }),
  z.object({ kind: z.literal("watch"), watchedAt: WatchedAt }),
  z.object({ kind: z.literal("privacy"), isPrivate: z.boolean() }),
  z.object({ kind: z.literal("remove") }),
]);
export type BulkIntent = z.output<typeof BulkIntent>;

/** @throws WriteRejectedError when the intent makes no sense for the title. */
export function toIntent(intent: BulkIntent, title: TitleFacts): PlainIntent {
  const { simklId, state } = title;
  if (state.status === null) reject({ code: "left-library" });
  switch (intent.kind) {
    case "watch":
      return { ...intent, kind: isMovie(title) ? "watch-film" : "watch-aired", simklId };
    case "privacy":
      if (!state.memo) reject({ code: "memo-missing" });
      return { kind: "memo", simklId, text: state.memo.text, isPrivate: intent.isPrivate };
    default:
      return { ...intent, simklId };
  }
}
