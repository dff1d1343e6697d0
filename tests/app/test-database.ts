import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { execute, rawSql } from "@/lib/database/sql";

export interface TestDatabase {
  url: string;
  /** Closes the connections and drops the database. */
  stop(): Promise<void>;
}

/** A migrated, empty database, cloned in milliseconds and connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(new URL(inject("templateDatabase")).pathname.slice(1));
}

/** Connected, without any migration. */
export async function createUnmigratedDatabase(): Promise<TestDatabase> {
  return createDatabase("template0");
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID()}`;
  await runOnServer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(inject("templateDatabase"));
  url.pathname = name;
  connectDatabase(url.href);
  return {
    url: url.href,
    stop: async () => {
      await releaseInstanceLock();
      await closeDatabase();
      await runOnServer(`DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

/** Over another database: a template must not have connections while it is cloned. */
async function runOnServer(statement: string): Promise<void> {
  const url = new URL(inject("templateDatabase"));
  url.pathname = "postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await execute(rawSql(statement), client);
  } finally {
    await client.end();
  }
}
