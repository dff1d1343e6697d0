import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import type { ActionResult } from "@/components/actions/action-result";
import { log } from "@/lib/logging/log";
import { getCurrentRequest } from "@/lib/request/current-request";
import { ACTION_MESSAGES } from "./action-messages";

/** For actions that take nothing; forms send their fields nevertheless. */
export const NoInput = z.unknown();

export const Form = z.instanceof(FormData);

/** The fields of a form; of fields with the same name, the last. */
export function formObject<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return Form.transform((form): unknown => Object.fromEntries(form)).pipe(z.object(shape));
}

/** The id of a row as forms write it. */
export const RowId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

type Arguments<Schema extends z.ZodType> =
  unknown extends z.input<Schema> ? [argument?: unknown] : [argument: z.input<Schema>];

/** `useActionState` calls it with the previous result before the argument. */
export interface ServerAction<Schema extends z.ZodType, Result> {
  (...args: Arguments<Schema>): Promise<Result>;
  (previous: unknown, ...args: Arguments<Schema>): Promise<Result>;
}

interface ActionOptions<Caller, Schema extends z.ZodType> {
  /** Redirects or responds with 404 unless the caller may do this. */
  authorize: () => Promise<Caller>;
  schema: Schema;
  run: (caller: Caller, input: z.output<Schema>) => Promise<ActionResult>;
  /** A rejection for an expected error, null for all others. */
  toRejection?: (error: unknown) => ActionResult | null;
}

/** Every call ends with a result, and the page shows what `run` changed. */
export function createAction<Caller, Schema extends z.ZodType>({
  authorize,
  schema,
  run,
  toRejection = () => null,
}: ActionOptions<Caller, Schema>): ServerAction<Schema, ActionResult> {
  return async (...args: unknown[]): Promise<ActionResult> => {
    try {
      const caller = await authorize();
      const input = schema.safeParse(args.at(-1));
      if (!input.success) return { status: "rejected", message: ACTION_MESSAGES.notUnderstood };
      const result = await run(caller, input.data);
      refresh();
      return result;
    } catch (error) {
      unstable_rethrow(error);
      return toRejection(error) ?? reportFailure(error);
    }
  };
}

/** A form without script shows no result, so its failure becomes an error page, which Next logs. */
async function reportFailure(error: unknown): Promise<ActionResult> {
  if (!(await headers()).has("next-action")) throw error;
  log.error("An action failed.", { path: getCurrentRequest()?.url?.replace(/\?.*/s, ""), error });
  return { status: "rejected", message: ACTION_MESSAGES.failed };
}
