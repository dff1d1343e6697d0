import type { Instrumentation } from "next";

/** Runs once in each server process, before its first response. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { trackCurrentRequests } = await import("@/lib/request/current-request");
  trackCurrentRequests();
  const { redirectConsole } = await import("@/lib/logging/log-console");
  redirectConsole();
  const { guardResponses } = await import("@/lib/http/guard-responses");
  guardResponses();
  const { startUp } = await import("@/lib/jobs/start");
  await startUp();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestError } = await import("@/lib/logging/log-console");
  logRequestError(error, request, context);
};
