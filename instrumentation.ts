import type { Instrumentation } from "next";

/** Runs once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { trackCurrentRequests } = await import("./lib/http/answer-not-found");
  trackCurrentRequests();
  const { redirectConsole } = await import("./lib/log-console");
  redirectConsole();
  const { guardResponses } = await import("./lib/http/guard-responses");
  guardResponses();
  const { startUp } = await import("./lib/start-up");
  await startUp();
}

/** One line for each request that failed by a fault of ours; `digest` is what the person's error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestError } = await import("./lib/log-console");
  logRequestError(error, request, context);
};
