import type { Context, MiddlewareHandler } from "hono";
import { parseBearerToken } from "../auth/bearer-token";
import { redactSecrets } from "../state/request-log";
import type { SimulatorState } from "../state/simulator-state";
import { formatInstant } from "../world/instant";
import type { Env } from "./env";
import { parseJson } from "./parse-json";

/** Reads each body once and records the request until its response is sent. */
export function recordRequests(state: SimulatorState): MiddlewareHandler<Env> {
  return async (c, next) => {
    const record = state.requests.open({
      method: c.req.method,
      path: c.req.path,
      query: c.req.query(),
      userAgent: c.req.header("User-Agent") ?? null,
      at: formatInstant(state.clock.now()),
    });
    const token = parseBearerToken(c.req.header("Authorization"));
    const grant = token === null ? undefined : state.grants.findByAccessToken(token, state.clock.now());
    record.accountId = grant?.accountId ?? null;
    record.grantId = grant?.id ?? null;
    c.env.outgoing.once("close", () => {
      record.endedAt = Date.now();
      if (c.env.outgoing.writableFinished) record.status = c.env.outgoing.statusCode;
    });

    const text = await c.req.text();
    record.body = redactBody(c, text);
    c.set("record", record);
    c.set("text", text);
    await next();
  };
}

function redactBody(c: Context<Env>, text: string): unknown {
  if (text === "") return undefined;
  if (!c.req.path.startsWith("/oauth")) return parseJsonOrText(text);
  const isForm = c.req.header("Content-Type")?.includes("urlencoded");
  const fields = isForm ? Object.fromEntries(new URLSearchParams(text)) : parseJsonOrText(text);
  return isFields(fields) ? redactSecrets(fields) : undefined;
}

function parseJsonOrText(text: string): unknown {
  const json = parseJson(text);
  return json === null ? text : json.value;
}

function isFields(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" && value !== null && Object.values(value).every((field) => typeof field === "string")
  );
}
