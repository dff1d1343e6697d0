import type pg from "pg";

/** Runs `work` in one transaction of a pool of one connection, which may take and wait as long as it needs. */
export async function withoutTimeouts<T>(connection: pg.Pool, work: () => Promise<T>): Promise<T> {
  try {
    await connection.query(`BEGIN;
      SET LOCAL statement_timeout = 0;
      SET LOCAL lock_timeout = 0;
      SET LOCAL idle_in_transaction_session_timeout = 0`);
    const value = await work();
    await connection.query("COMMIT");
    return value;
  } catch (error) {
    // What failed is more telling than a connection that is gone.
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
