"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formObject } from "@/app/_lib/server-action";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { saveSpoilerSafe } from "@/lib/library/up-next/save-spoiler-safe";

const SpoilerForm = formObject({ spoilerSafe: z.stringbool() });

/** Hides or shows the names of unwatched episodes. An invalid choice changes nothing. */
export const setSpoilerSafe = userFunction(SpoilerForm, async (user, choice): Promise<void> => {
  if (!choice) return;
  await saveSpoilerSafe(user.id, choice.spoilerSafe);
  refresh();
});
