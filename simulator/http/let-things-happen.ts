import type { MiddlewareHandler } from "hono";
import type { SimulatorState } from "../state/simulator-state";
import type { Env } from "./env";

/** Lets happen what was asked for in the middle of an account's requests. */
export function letThingsHappen({ meanwhile }: SimulatorState): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { accountId } = c.get("record");
    const happenings = accountId === null ? [] : meanwhile.take(accountId);
    for (const { moment, run } of happenings) if (moment === "before") await run();
    await next();
    for (const { moment, run } of happenings) if (moment === "after") await run();
  };
}
