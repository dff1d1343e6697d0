import { db } from "@/lib/database/client";
import { failureSentence } from "./failure-sentence";
import { retryAt } from "./retry-at";

/** Records a failed run: a sentence for the person, the next try, one log line for the operator. Answers that line. */
export async function afterFailure(userId: number, error: unknown): Promise<string> {
  const { failures } = await db.syncState.update({
    where: { userId },
    data: { failures: { increment: 1 }, lastError: failureSentence(error) },
    select: { failures: true },
  });
  const nextDueAt = retryAt(error, failures, new Date(), Math.random());
  await db.syncState.update({ where: { userId }, data: { nextDueAt } });

  const line = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.error(`Sync of user ${userId} failed (${failures} in a row): ${line}`);
  return line;
}
