import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { silenceLog } from "@/tests/logged";
import { databaseAnswers } from "./database-answers";

let server: Server | undefined;
const sockets: Socket[] = [];

beforeEach(() => {
  silenceLog();
});

afterEach(async () => {
  vi.restoreAllMocks();
  server?.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  await closeDatabase();
});

test("a database that was never started does not answer", async () => {
  expect(await databaseAnswers(1000)).toBe(false);
});

test("a database that takes connections and stays silent does not answer, within the deadline", async () => {
  server = createServer((socket) => sockets.push(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");

  connectDatabase(`postgresql://nobody:secret@127.0.0.1:${address.port}/nothing`);
  expect(await databaseAnswers(50)).toBe(false);
});
