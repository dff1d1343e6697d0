import "server-only";
import type { z } from "zod";
import { createAction, type ServerAction } from "@/app/_lib/server-action";
import type { ActionResult } from "@/components/actions/action-result";
import { type CurrentUser, hasRecentSignIn, requireAdmin } from "@/lib/auth/sessions/current-user";
import { MESSAGES } from "./messages";

/** A server action of an operator. A dangerous one stops syncs or decides about a person's data: it needs a sign-in of the last hour. */
export function adminAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (admin: CurrentUser, input: z.output<Schema>) => Promise<ActionResult>,
  risk: "harmless" | "dangerous" = "dangerous",
): ServerAction<Schema, ActionResult> {
  return createAction({
    authorize: requireAdmin,
    schema,
    run: async (admin, input) =>
      risk === "dangerous" && !hasRecentSignIn(admin, new Date()) ? UNCONFIRMED : run(admin, input),
  });
}

/** The page then offers a new sign-in. */
const UNCONFIRMED: ActionResult = { status: "rejected", message: MESSAGES.unconfirmed, needsSignIn: true };
