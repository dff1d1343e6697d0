import { transaction } from "@/lib/database/transaction";
import { alone } from "./alone";

/** Forgets a file that is not being sent, with its receipt. */
export async function discardBackup(userId: number): Promise<boolean> {
  return transaction(async (client) => {
    await alone(client, userId);
    const { rowCount } = await client.query(`DELETE FROM "Backup" WHERE "userId" = $1 AND "state" <> 'running'`, [
      userId,
    ]);
    return rowCount === 1;
  });
}
