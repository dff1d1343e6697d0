import type { Context } from "hono";
import type { Violations } from "../state/violations";
import type { Env } from "./env";

/** On a surface that the edge caches a token only costs (docs/simkl-api.md#hosts-parameters-and-headers). */
export function noteNeedlessToken(c: Context<Env>, violations: Violations): void {
  if (c.req.header("Authorization") !== undefined)
    violations.note("authorization-on-cached-surface", c.get("record"), "this bypasses the edge cache");
}
