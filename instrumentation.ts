/** Runs once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepAnswers } = await import("./lib/http/answer-not-found");
  keepAnswers();
  const { guardResponses } = await import("./lib/http/guard-responses");
  guardResponses();
  const { startUp } = await import("./lib/start-up");
  await startUp();
}
