import { setTimeout as wait } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, MiddlewareHandler } from "hono";
import type { Fault } from "../state/faults";
import type { SimulatorState } from "../state/simulator-state";
import type { Env } from "./env";
import { createErrorResponse } from "./error-response";
import { send } from "./send";

const ERROR_PAGE = "<html><head><title>Bad gateway</title></head><body><h1>Error 502</h1></body></html>";

/** docs/simkl-api.md#simulator-checklist */
export function injectFaults(state: SimulatorState): MiddlewareHandler<Env> {
  return async (c, next) => {
    const record = c.get("record");
    const fault = state.faults.take(record);
    if (!fault) {
      await next();
      if (c.res.status >= 400) state.rules.observeFailed(record);
      return;
    }

    record.fault = fault.kind;
    state.rules.observeFailed(record);
    const replacement = respondWithFault(c, fault);
    if (!replacement) await next();
    else if (isAmbiguous(fault) && record.grantId !== null) state.rules.observeWrite(record, c.get("text"));
    // Holds the account's write lock until the response is sent: a slow write delays the next one.
    if (fault.delayMs) await wait(fault.delayMs);
    if (replacement) return replacement;
    // A slow response counts, unless its caller stopped waiting.
    if (fault.kind === "slow" && c.res.ok && !c.env.outgoing.destroyed) state.rules.observeResponse(record);
    if (fault.kind === "truncate") c.res = await cutInHalf(c.res);
    if (fault.kind === "missing-key" && fault.key && c.res.ok) {
      state.rules.observeResponse(record, fault.key);
      c.res = await removeKey(c.res, fault.key);
    }
    if (fault.kind === "lost") return closeConnection(c);
  };
}

/** The response of a fault that prevents the handling of the request. */
function respondWithFault(c: Context<Env>, fault: Fault): Response | null {
  switch (fault.kind) {
    case "reset":
      return closeConnection(c);
    case "html":
      return new Response(ERROR_PAGE, { status: fault.status ?? 502, headers: { "Content-Type": "text/html" } });
    case "burst401":
      return send(c, createErrorResponse(401, "user_token_failed"));
    case "empty":
      return createFaultResponse(c, 200, "body" in fault ? fault.body : {});
    case "status":
      return createStatusResponse(c, fault);
    default:
      return null;
  }
}

/** Whether the sender cannot know that nothing was done. */
function isAmbiguous({ kind, status = 500 }: Fault): boolean {
  return kind === "reset" || kind === "html" || kind === "empty" || (kind === "status" && status >= 500);
}

function createStatusResponse(c: Context<Env>, { status = 500, body, headers }: Fault): Response {
  return body === undefined
    ? send(c, createErrorResponse(status, "internal", undefined, headers))
    : createFaultResponse(c, status, body, headers);
}

function createFaultResponse(
  c: Context<Env>,
  status: number,
  body: unknown,
  headers?: Record<string, string>,
): Response {
  return typeof body === "string" ? new Response(body, { status, headers }) : send(c, { status, body, headers });
}

async function cutInHalf(response: Response): Promise<Response> {
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.delete("Content-Length");
  return new Response(text.slice(0, Math.ceil(text.length / 2)), { status: response.status, headers });
}

async function removeKey(response: Response, key: string): Promise<Response> {
  const body: unknown = await response.json();
  const headers = new Headers(response.headers);
  headers.delete("Content-Length");
  const rest = isObject(body) ? Object.fromEntries(Object.entries(body).filter(([name]) => name !== key)) : body;
  return new Response(JSON.stringify(rest), { status: response.status, headers });
}

function isObject(body: unknown): body is object {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

function closeConnection(c: Context<Env>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
