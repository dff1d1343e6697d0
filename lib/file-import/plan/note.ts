import { z } from "zod";
import { readStoredReason } from "@/lib/outbox/stored-reason";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

const ListStatus = z.enum(LIST_STATUSES);
const count = z.int();

/** What is added of a title, how it differs, or why it was not matched; stored as JSON. Pages have the words. */
export const Note = z.discriminatedUnion("code", [
  z.object({
    code: z.enum([
      ...(["watched", "all-aired", "all-aired-in-file", "memo", "other-memo", "episodes-unnamed"] as const),
      ...(["name-only", "same-as-another", "numbered-by-parts"] as const),
    ]),
  }),
  z.object({ code: z.enum(["episodes", "episodes-missing", "several-titles"]), count }),
  z.object({ code: z.enum(["list", "watched-in-file"]), status: ListStatus }),
  z.object({ code: z.literal("other-list"), here: ListStatus, inFile: ListStatus }),
  z.object({ code: z.literal("rated"), rating: z.int() }),
  z.object({ code: z.literal("other-rating"), here: z.int(), inFile: z.int() }),
  z.object({ code: z.literal("other-kind"), kind: z.enum(["movie", "show"]) }),
  /** A row from the time when sentences were stored. */
  z.object({ code: z.literal("text"), text: z.string() }),
]);
export type Note = z.output<typeof Note>;

/** Without codes of another release. */
export function parseNotes(stored: readonly string[]): Note[] {
  return stored.flatMap((note) => Note.safeParse(readStoredReason(note)).data ?? []);
}
