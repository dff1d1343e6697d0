import pg from "pg";
import { DatabaseMisconfiguredError } from "./database-misconfigured-error";
import { withSingleConnection } from "./with-single-connection";
import { withoutTimeouts } from "./without-timeouts";

/**
 * Stored with the database's role, since a pooler in transaction mode refuses them at the start of a connection and loses what
 * a `SET` said. A statement takes at most seconds, a COPY of 150,000 episodes included; what needs longer uses `withoutTimeouts`.
 */
export const SESSION_SETTINGS: Record<string, string> = {
  TimeZone: "UTC",
  statement_timeout: "2min",
  lock_timeout: "30s",
  idle_in_transaction_session_timeout: "1min",
};

/** Prisma reads and writes instants without their offset, so that only a session in UTC does not shift them. */
const ZONE = "TimeZone";
const UTC = ["UTC", "Etc/UTC", "GMT"];

/**
 * Stores the settings with the role that `url` names, for its new sessions in this database. Time-outs that an operator stored
 * there stay as they are. Answers why it could not, or null.
 */
export async function storeSessionSettings(url: string): Promise<string | null> {
  try {
    await withSingleConnection(url, async (connection) => {
      if ((await listMissingSettings(connection)).length === 0) return;
      await withoutTimeouts(connection, async () => {
        // Two processes that change the same role's settings at once would fail.
        await connection.query("SELECT pg_advisory_xact_lock(hashtextextended('watchfolio.settings', 0))");
        for (const [name, value] of await listMissingSettings(connection)) await storeSetting(connection, name, value);
      });
    });
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.message;
    throw error;
  }
}

/**
 * Looks at sessions of this pool, the one that pages use. Answers whether all of them have time-outs.
 * @throws DatabaseMisconfigured naming the statement that helps when one is not in UTC.
 */
export async function checkSessions(pool: pg.Pool): Promise<boolean> {
  // Several at once, so that a pooler shows more than one of its connections.
  const results = await Promise.all(
    Array.from({ length: 5 }, () =>
      pool.query<{ zone: string; isBounded: boolean; role: string; database: string }>(
        `SELECT current_setting('${ZONE}') AS zone, current_setting('statement_timeout') <> '0' AS "isBounded",
           session_user AS role, current_database() AS database`,
      ),
    ),
  );
  const sessions = results.flatMap(({ rows }) => rows);
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
  const { rows } = await connection.query<{ stored: string }>(
    `SELECT unnest("setconfig") AS stored FROM pg_db_role_setting
     WHERE "setdatabase" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
       AND "setrole" = (SELECT "oid" FROM pg_roles WHERE "rolname" = session_user)`,
  );
  const stored = rows.map((row) => row.stored);
  return Object.entries(SESSION_SETTINGS).filter(([name, value]) =>
    name === ZONE ? !stored.includes(`${name}=${value}`) : !stored.some((setting) => setting.startsWith(`${name}=`)),
  );
}

async function storeSetting(connection: pg.Pool, name: string, value: string): Promise<void> {
  const { rows } = await connection.query<{ database: string }>("SELECT current_database() AS database");
  const database = pg.escapeIdentifier(rows[0]?.database ?? "");
  await connection.query(`ALTER ROLE SESSION_USER IN DATABASE ${database} SET ${name} TO ${pg.escapeLiteral(value)}`);
}
