import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "@playwright/test";
import { findFreePortFrom } from "@/scripts/ports";
import { startApp } from "@/scripts/start-app";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";

test("a server says that it lives, and that people may be sent to it", async ({ request }) => {
  for (const path of ["/api/health", "/api/health/live", "/api/health/ready"]) {
    const answer = await request.get(path);
    expect([path, answer.status(), await answer.json()]).toEqual([path, 200, { status: "ok" }]);
    expect(answer.headers()["cache-control"]).toBe("no-store");
  }
});

test("a server that was asked to end says so to who is still connected, and ends", async () => {
  const port = await findFreePortFrom(30_000 + Math.floor(Math.random() * 2000));
  const app = await startApp(port, {
    DATA_DIR: getAppInfo().dataDir,
    DATABASE_URL: "",
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
  });
  // A started request keeps its connection.
  const [ready, live] = await Promise.all([
    openRequest(port, "/api/health/ready"),
    openRequest(port, "/api/health/live"),
  ]);
  await wait(300);
  const stopped = app.stop();
  await wait(300);
  const answer = await readToEnd(ready);
  expect(answer).toMatch(/^HTTP\/1\.1 503 /);
  expect(answer).toContain('"reason":"shutting-down"');
  expect(await readToEnd(live)).toMatch(/^HTTP\/1\.1 200 /);
  await stopped;
});

async function openRequest(port: number, path: string): Promise<Socket> {
  const socket = connect(port, "localhost");
  await once(socket, "connect");
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n`);
  return socket;
}

async function readToEnd(socket: Socket): Promise<string> {
  socket.write("Connection: close\r\n\r\n");
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}
