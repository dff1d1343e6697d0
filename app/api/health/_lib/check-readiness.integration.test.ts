import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, connectDatabase, getPool, getPoolUsage } from "@/lib/database/connection";
import { beginShutdown } from "@/lib/shutdown";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestDatabase, createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";
import { checkReadiness } from "./check-readiness";

let database: TestDatabase | undefined;
let server: Server | undefined;
const sockets: Socket[] = [];
let logged: unknown[];

beforeEach(() => {
  logged = [];
  silenceLog().mockImplementation((line) => logged.push(line) > 0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  server?.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  await database?.stop();
  database = undefined;
  await closeDatabase();
});

test("a process whose database has all migrations is ready", async () => {
  database = await createTestDatabase();
  expect(await checkReadiness(2000)).toBe("ok");
  expect(logged).toEqual([]);
});

test("a process is ready although the pages' pool has no connection left", async () => {
  database = await createTestDatabase();
  const pages = getPool();
  const borrowed = await Promise.all(Array.from({ length: 10 }, () => pages.connect()));
  const waiting = pages.query("SELECT 1");
  expect(getPoolUsage().pages).toEqual({ used: 10, idle: 0, waiting: 1 });
  expect(await checkReadiness(2000)).toBe("ok");
  for (const client of borrowed) client.release();
  await waiting;
});

test("a process is not ready without a table of migrations, nor while one of them is missing", async () => {
  database = await createUnmigratedDatabase();
  expect(await checkReadiness(2000)).toBe("migrations-missing");
  await database.stop();

  database = await createTestDatabase();
  await getPool().query(
    `DELETE FROM "_prisma_migrations" WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations")`,
  );
  expect(await checkReadiness(2000)).toBe("migrations-missing");
});

test("a process whose database was never started is not ready", async () => {
  expect(await checkReadiness(1000)).toBe("database-unreachable");
  expect(logged).toHaveLength(1);
});

test("a process whose database takes connections and stays silent is not ready, and says so within the deadline", async () => {
  server = createServer((socket) => sockets.push(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");

  connectDatabase(`postgresql://nobody:secret@127.0.0.1:${address.port}/nothing`);
  expect(await checkReadiness(50)).toBe("database-unreachable");
});

test("a process that is ending is not ready, whatever its database says", async () => {
  database = await createTestDatabase();
  beginShutdown();
  try {
    expect(await checkReadiness(2000)).toBe("shutting-down");
  } finally {
    globalSingleton<boolean>("shutdown").value = undefined;
  }
});
