import type pg from "pg";

/** Runs `work` in one transaction without time limits, on a pool of one connection. */
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
    // The first error matters more than a lost connection.
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
