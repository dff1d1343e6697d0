import pg from "pg";
import { DatabaseMisconfiguredError } from "./database-misconfigured-error";
import { execute, rawSql, rows, sql } from "./sql";
import { withSingleConnection } from "./with-single-connection";
import { withoutTimeouts } from "./without-timeouts";

/**
 * Stored with the role, since a pooler in transaction mode rejects start-up parameters and loses what a `SET` changed.
 * Statements take seconds at most, also a COPY of 150,000 episodes; longer work uses `withoutTimeouts`.
 */
export const SESSION_SETTINGS: Record<string, string> = {
  TimeZone: "UTC",
  statement_timeout: "2min",
  lock_timeout: "30s",
  idle_in_transaction_session_timeout: "1min",
};

/** Prisma reads and writes instants without their offset, so sessions in another zone would shift them. */
const ZONE = "TimeZone";
const UTC = ["UTC", "Etc/UTC", "GMT"];

/** Stores the settings for new sessions of the role in `url`; time-outs of an operator stay. Returns why it could not, or null. */
export async function storeSessionSettings(url: string): Promise<string | null> {
  try {
    await withSingleConnection(url, async (connection) => {
      if ((await listMissingSettings(connection)).length === 0) return;
      await withoutTimeouts(connection, async () => {
        // Two processes that change the settings of a role at once would fail.
        await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('watchfolio.settings', 0))`, connection);
        for (const [name, value] of await listMissingSettings(connection)) await storeSetting(connection, name, value);
      });
    });
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.message;
    throw error;
  }
}

/** Whether sessions of this pool have time-outs. @throws DatabaseMisconfiguredError when one is not in UTC */
export async function checkSessions(pool: pg.Pool): Promise<boolean> {
  // At once, so that a pooler shows several of its connections.
  const results = await Promise.all(
    Array.from({ length: 5 }, () =>
      rows<{ zone: string; isBounded: boolean; role: string; database: string }>(
        sql`SELECT current_setting(${ZONE}) AS zone, current_setting('statement_timeout') <> '0' AS "isBounded",
          session_user AS role, current_database() AS database`,
        pool,
      ),
    ),
  );
  const sessions = results.flat();
  const nonUtcSession = sessions.find(({ zone }) => !UTC.includes(zone));
  if (!nonUtcSession) return sessions.every(({ isBounded }) => isBounded);
  const [role, database] = [pg.escapeIdentifier(nonUtcSession.role), pg.escapeIdentifier(nonUtcSession.database)];
  throw new DatabaseMisconfiguredError(
    `Sessions of the database are in the time zone ${nonUtcSession.zone}, which would shift every date. Run ` +
      `ALTER ROLE ${role} IN DATABASE ${database} SET ${ZONE} TO 'UTC'; ` +
      "and let the pooler, if there is one, open its connections again.",
  );
}

async function listMissingSettings(connection: pg.Pool): Promise<[string, string][]> {
  const settings = await rows<{ stored: string }>(
    sql`SELECT unnest("setconfig") AS stored FROM pg_db_role_setting
      WHERE "setdatabase" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
        AND "setrole" = (SELECT "oid" FROM pg_roles WHERE "rolname" = session_user)`,
    connection,
  );
  const stored = settings.map((row) => row.stored);
  return Object.entries(SESSION_SETTINGS).filter(([name, value]) =>
    name === ZONE ? !stored.includes(`${name}=${value}`) : !stored.some((setting) => setting.startsWith(`${name}=`)),
  );
}

async function storeSetting(connection: pg.Pool, name: string, value: string): Promise<void> {
  const [current] = await rows<{ database: string }>(sql`SELECT current_database() AS database`, connection);
  const database = rawSql(pg.escapeIdentifier(current?.database ?? ""));
  const setting = rawSql(`${name} TO ${pg.escapeLiteral(value)}`);
  await execute(sql`ALTER ROLE SESSION_USER IN DATABASE ${database} SET ${setting}`, connection);
}
