import type { MiddlewareHandler } from "hono";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import type { Env } from "./env";

/** Runs events that tests schedule between an account's requests. */
export function runScheduledEvents({ scheduledEvents }: SimulatorState): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { accountId } = c.get("record");
    const events = accountId === null ? [] : scheduledEvents.take(accountId);
    for (const { moment, run } of events) if (moment === "before") await run();
    await next();
    for (const { moment, run } of events) if (moment === "after") await run();
  };
}
