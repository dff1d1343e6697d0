"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { saveSpoilerSafe } from "@/lib/library/up-next/save-spoiler-safe";

const SpoilerChoice = z.object({ spoilerSafe: z.stringbool() });

/** Hides or shows the names of unwatched episodes. An invalid choice changes nothing. */
export async function setSpoilerSafe(form: FormData): Promise<void> {
  const user = await requireUser();
  const choice = SpoilerChoice.safeParse(Object.fromEntries(toFormData(form)));
  if (!choice.success) return;

  await saveSpoilerSafe(user.id, choice.data.spoilerSafe);
  refresh();
}
