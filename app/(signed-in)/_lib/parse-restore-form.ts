import { z } from "zod";
import { getLocalStart } from "@/lib/domain/local-day";
import { SerializedRemovedKey } from "@/lib/outbox/restore/removed-key";
import type { RestoreIntent } from "@/lib/outbox/restore/restore-removed";

const RestoreForm = z.object({
  only: SerializedRemovedKey.nullable(),
  day: z.iso.date().nullable(),
  removed: z.array(SerializedRemovedKey).max(500),
});

/**
 * The entries to restore: the one of the pressed button, a whole local day, or the selected ones. Null when the form is invalid.
 */
export function parseRestoreForm(form: FormData, timeZone: string): RestoreIntent | null {
  const parsed = RestoreForm.safeParse({
    only: form.get("only"),
    day: form.get("day"),
    removed: form.getAll("removed"),
  });
  if (!parsed.success) return null;
  const { only, day, removed } = parsed.data;
  if (only !== null) return { keys: [only] };
  if (day !== null) return { between: [getLocalStart("day", day, timeZone), getLocalStart("day", day, timeZone, 1)] };
  return { keys: removed };
}
