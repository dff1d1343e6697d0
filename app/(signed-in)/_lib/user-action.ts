import "server-only";
import type { z } from "zod";
import { createAction, type ServerAction } from "@/app/_lib/server-action";
import type { ActionResult } from "@/components/actions/action-result";
import { type CurrentUser, requireUser } from "@/lib/auth/sessions/current-user";
import { OutboxFullError } from "@/lib/outbox/store/outbox-full-error";
import { formatWriteReason } from "./outbox-messages";

/** A server action of the signed-in person that reports what it did. */
export function userAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (user: CurrentUser, input: z.output<Schema>) => Promise<ActionResult>,
): ServerAction<Schema, ActionResult> {
  return createAction({ authorize: requireUser, schema, run, toRejection });
}

/** The same without a report: it redirects, loads rows, or changes what the page shows. Its input is null for an invalid argument. */
export function userFunction<Schema extends z.ZodType, Result>(
  schema: Schema,
  run: (user: CurrentUser, input: z.output<Schema> | null) => Promise<Result>,
): ServerAction<Schema, Result> {
  return async (...args: unknown[]): Promise<Result> => {
    const user = await requireUser();
    return run(user, schema.safeParse(args.at(-1)).data ?? null);
  };
}

function toRejection(error: unknown): ActionResult | null {
  if (error instanceof OutboxFullError) return { status: "rejected", message: formatWriteReason(error.reason) };
  return null;
}
