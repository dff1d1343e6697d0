import { pool } from "@/lib/database/connection";
import { log } from "@/lib/log";

/** Whether the database answers within so many milliseconds. Never rejects; why it does not goes to the log. */
export async function databaseAnswers(deadlineMs: number): Promise<boolean> {
  const deadline = AbortSignal.timeout(deadlineMs);
  try {
    await Promise.race([pool().query("SELECT 1"), rejectOn(deadline)]);
    return true;
  } catch (error) {
    log.error("The database is out of reach.", { error });
    return false;
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
