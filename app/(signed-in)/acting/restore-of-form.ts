import { z } from "zod";
import { startOf } from "@/lib/dates/local-day";
import { WrittenRemoval } from "@/lib/writes/removed-key";
import type { RestoreWish } from "@/lib/writes/restore-removed";

const Pressed = z.object({
  only: WrittenRemoval.nullable(),
  day: z.iso.date().nullable(),
  removed: z.array(WrittenRemoval).max(500),
});

/**
 * Which entries of the journal a form asks to have back: the one whose button was pressed, a whole day of the wall in `timeZone`, or those that are
 * ticked. Null when that cannot be told.
 */
export function restoreOfForm(form: FormData, timeZone: string): RestoreWish | null {
  const pressed = Pressed.safeParse({ only: form.get("only"), day: form.get("day"), removed: form.getAll("removed") });
  if (!pressed.success) return null;
  const { only, day, removed } = pressed.data;
  if (only !== null) return { keys: [only] };
  if (day !== null) return { between: [startOf("day", day, timeZone), startOf("day", day, timeZone, 1)] };
  return { keys: removed };
}
