import type { Context } from "hono";
import type { Violations } from "../state/violations";
import type { Env } from "./env";

const PARAMETERS = ["client_id", "app-name", "app-version"];

/** Records each missing parameter (docs/simkl-api.md#hosts-parameters-and-headers). */
export function noteMissingParameters(c: Context<Env>, violations: Violations): boolean {
  const record = c.get("record");
  const missing = PARAMETERS.filter(
    (name) => !c.req.query(name) && !(name === "client_id" && c.req.header("simkl-api-key")),
  );
  if (missing.length > 0) violations.note("missing-parameter", record, missing.join(", "));
  if (!record.userAgent) violations.note("missing-user-agent", record, "no User-Agent header");
  return missing.length > 0 || !record.userAgent;
}
