"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formObject, NoInput } from "@/app/_lib/server-action";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { cancelFileImport } from "@/lib/file-import/cancel-file-import";
import { discardFileImport } from "@/lib/file-import/discard-file-import";
import { startFileImport } from "@/lib/file-import/start-file-import";
import { advanceFileImport } from "@/lib/jobs/advance-file-import";

const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const ImportForm = formObject({ ratings: checkbox, lists: checkbox, memos: checkbox, names: checkbox });

/** Starts the import of the selected parts. */
export const submitImport = userFunction(ImportForm, async (user, choices): Promise<void> => {
  if (!choices) return;
  const now = new Date();
  if (await startFileImport(user.id, choices, now)) await advanceFileImport(user.id, now);
  refresh();
});

/** Cancels what was not sent yet. */
export const cancelRemaining = userFunction(NoInput, async (user): Promise<void> => {
  await cancelFileImport(user.id, new Date());
  refresh();
});

/** Discards the file. */
export const discardFile = userFunction(NoInput, async (user): Promise<void> => {
  await discardFileImport(user.id);
  refresh();
});
