import { format } from "node:util";
import type { Instrumentation } from "next";
import { getConfig } from "@/lib/config";
import { getCurrentRequestId, REQUEST_ID_HEADER } from "@/lib/request/request-id";
import { log } from "./log";

/** The time between the print of an error and its report by Next. */
const REPORT_MS = 100;

const reported = new WeakSet<Error>();

/** Sends what packages print as errors and warnings to the log, since it may contain text from outside. */
export function redirectConsole(): void {
  if (!getConfig().isProduction) return;
  for (const level of ["error", "warn"] as const) console[level] = (...args: unknown[]) => logPrinted(level, args);
}

function logPrinted(level: "error" | "warn", args: readonly unknown[]): void {
  const error = args.find((arg) => arg instanceof Error);
  const rest = args.filter((arg) => arg !== error);
  const message = rest.length > 0 ? format(...rest) : "An error was printed.";
  const write = () => log[level](message, error && { error });
  const isOfRequest = error !== undefined && getCurrentRequestId() !== null;
  if (isOfRequest) setTimeout(() => reported.has(error) || write(), REPORT_MS);
  else write();
}

/** Without the query of the URL; the digest is what the user reads. */
export const logRequestError: Instrumentation.onRequestError = (error, { path, method, headers }, context) => {
  if (error instanceof Error) reported.add(error);
  log.error("A request failed.", {
    method,
    path: path.replace(/\?.*/s, ""),
    route: context.routePath,
    type: context.routeType,
    digest: error instanceof Error && "digest" in error ? error.digest : null,
    requestId: headers[REQUEST_ID_HEADER],
    error,
  });
};
