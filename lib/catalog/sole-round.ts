import { transaction } from "@/lib/database/transaction";

/**
 * Runs `work` unless any process of this database is at such a round already; null then. The lock is that of a transaction
 * which stays open and idle meanwhile, so that it ends with its process, however that ends.
 */
export function soleRound<T>(work: () => Promise<T>): Promise<T | null> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ isFree: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('catalog-round', 0)) AS "isFree"`,
    );
    return rows[0]?.isFree ? work() : null;
  });
}
