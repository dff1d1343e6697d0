"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { saveTrackRewatches } from "@/lib/auth/accounts/save-track-rewatches";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";

const RewatchTrackingInput = z.object({ trackRewatches: z.stringbool() });

/** Switches the person's rewatch buttons on or off. An unknown choice changes nothing. */
export async function setTrackRewatches(form: FormData): Promise<void> {
  const user = await requireUser();
  const choice = RewatchTrackingInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!choice.success) return;

  await saveTrackRewatches(user.id, choice.data.trackRewatches);
  refresh();
}
