import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { setNotFoundStatus, trackCurrentRequests } from "./current-request";

test("outside of a request there is no response", () => expect(setNotFoundStatus()).toBe(false));

test("each of several requests gets its own status, however late it is found out", async () => {
  trackCurrentRequests();
  const server = createServer(async ({ url }, response) => {
    await sleep(url === "/slow" ? 20 : 1);
    if (url !== "/there") setNotFoundStatus();
    response.end();
  }).listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const requestStatus = async (path: string, headers = {}) =>
    (await fetch(`http://localhost:${port}${path}`, { headers })).status;
  const statuses = await Promise.all([
    requestStatus("/slow"),
    requestStatus("/there"),
    requestStatus("/gone"),
    requestStatus("/gone", { rsc: "1" }),
  ]);
  server.close();
  expect(statuses).toEqual([404, 200, 404, 200]);
});
