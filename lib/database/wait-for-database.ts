import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { getConnectionOptions } from "./connection";
import { execute, sql } from "./sql";

const MAX_ATTEMPTS = 10;
const PAUSE_MS = 1000;
const TIMEOUT_MS = 3000;

/** The message names host, port and database, never user or password. */
export class DatabaseUnreachableError extends Error {
  override name = "DatabaseUnreachableError";
}

/**
 * Tries for ten seconds, since a server may start at the same time as we do.
 * @throws DatabaseUnreachableError at once when the server rejects us
 */
export async function waitForDatabase(
  url: string,
  { maxAttempts = MAX_ATTEMPTS, sleep = (ms: number): Promise<void> => setTimeout(ms) } = {},
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const failure = await tryConnect(url);
    if (!failure) return;
    if (isPermanent(failure) || attempt >= maxAttempts) {
      const message = `The database ${formatLocation(url)} cannot be used: ${explainFailure(failure)}`;
      throw new DatabaseUnreachableError(message, { cause: failure });
    }
    await sleep(PAUSE_MS);
  }
}

async function tryConnect(url: string): Promise<Error | null> {
  const client = new pg.Client({ ...getConnectionOptions(url), connectionTimeoutMillis: TIMEOUT_MS });
  try {
    await client.connect();
    await execute(sql`SELECT 1`, client);
    await client.end();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const REASONS: Record<string, string> = {
  "28P01": "it does not accept the user or the password.",
  "28000": "it does not accept the user.",
  "3D000": "it has no database of that name.",
  "57P03": "it is starting or ending.",
  ECONNREFUSED: "nothing listens there.",
  ENOTFOUND: "that host is not known.",
};

function isPermanent(failure: Error): boolean {
  return /^(28|3D)/.test(getErrorCode(failure)) || parseRejectedParameter(failure) !== null;
}

function explainFailure(failure: Error): string {
  const parameter = parseRejectedParameter(failure);
  if (parameter) {
    return `the pooler there refuses the start-up parameter "${parameter}". Take it out of the address, or name it in the pooler's ignore_startup_parameters.`;
  }
  return REASONS[getErrorCode(failure)] ?? "it does not answer.";
}

/** The parameter in an error of PgBouncer. */
function parseRejectedParameter(failure: Error): string | null {
  return /^unsupported startup parameter[^:]*: (\w+)/.exec(failure.message)?.[1] ?? null;
}

function getErrorCode(failure: Error): string {
  return "code" in failure && typeof failure.code === "string" ? failure.code : "";
}

function formatLocation(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${pathname.slice(1)} at ${hostname}:${port || "5432"}`;
}
