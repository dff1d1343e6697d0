"use server";

import { refresh } from "next/cache";
import type { Acted } from "@/components/acting/acted";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { act } from "@/lib/watching/act";
import { deedOf } from "@/lib/watching/deed";

/** Does what the pressed button says about what the person watches at this moment: check-in, remote, what was paused. */
export async function watch(form: FormData): Promise<Acted> {
  const user = await requireUser();
  const { came, sentence, writeId } = await act(user.id, deedOf(formOf(form)));
  // A refused check-in may have found another one in progress, which the page then shows.
  refresh();
  if (came !== "done") return { state: "refused", sentence };
  return { state: "done", sentence, undo: writeId === undefined ? [] : [String(writeId)] };
}
