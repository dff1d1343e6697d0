import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { connectionOptions } from "./connection";

const TRIES = 10;
const PAUSE_MS = 1000;
const DEADLINE_MS = 3000;

/** The database cannot be used. The message names its host, port and name, never user or password. */
export class DatabaseUnreachable extends Error {
  override name = "DatabaseUnreachable";
}

/**
 * Returns once the database answers; tries for some ten seconds, since a server may start at the same time as we do.
 * @throws DatabaseUnreachable at once when the server refuses us, after the last try when it stays silent.
 */
export async function waitForDatabase(url: string, tries = TRIES): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const failure = await failureOf(url);
    if (!failure) return;
    if (isFinal(failure) || attempt >= tries) {
      throw new DatabaseUnreachable(`The database ${placeOf(url)} cannot be used: ${reasonOf(failure)}`, {
        cause: failure,
      });
    }
    await sleep(PAUSE_MS);
  }
}

async function failureOf(url: string): Promise<Error | null> {
  const client = new pg.Client({ ...connectionOptions(url), connectionTimeoutMillis: DEADLINE_MS });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

const REASONS: Record<string, string> = {
  "28P01": "it does not accept the user or the password.",
  "28000": "it does not accept the user.",
  "3D000": "it has no database of that name.",
  ECONNREFUSED: "nothing listens there.",
  ENOTFOUND: "that host is not known.",
};

/** The server is there and said no: waiting will not change its mind. */
function isFinal(failure: Error): boolean {
  return /^(28|3D)/.test(codeOf(failure));
}

function reasonOf(failure: Error): string {
  return REASONS[codeOf(failure)] ?? "it does not answer.";
}

function codeOf(failure: Error): string {
  return "code" in failure && typeof failure.code === "string" ? failure.code : "";
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${pathname.slice(1)} at ${hostname}:${port || "5432"}`;
}
