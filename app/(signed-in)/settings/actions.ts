"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formObject } from "@/app/_lib/server-action";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { saveTrackRewatches } from "@/lib/auth/accounts/save-track-rewatches";

const RewatchTrackingForm = formObject({ trackRewatches: z.stringbool() });

/** Switches the person's rewatch buttons on or off. An unknown choice changes nothing. */
export const setTrackRewatches = userFunction(RewatchTrackingForm, async (user, choice): Promise<void> => {
  if (!choice) return;
  await saveTrackRewatches(user.id, choice.trackRewatches);
  refresh();
});
