import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { trackCurrentRequests } from "./current-request";
import { getCurrentRequestId, resolveRequestId } from "./request-id";

test.each(["0b9d8f1e-2a3b-4c5d-8e9f-001122334455", "a1b2c3d4", "x_-".repeat(20)])("the id %s is kept", (id) => {
  expect(resolveRequestId(id)).toBe(id);
});

test.each([null, "", "short", "x".repeat(65), "a b c d e f", 'abcdefgh"', "abcdefgh\n", "äöüäöüäö"])(
  "instead of %j there is an id of ours",
  (id) => expect(resolveRequestId(id)).toMatch(/^[0-9a-f-]{36}$/),
);

test("what runs for a request knows its id, also when another one is answered meanwhile", async () => {
  trackCurrentRequests();
  const receivedIds: Record<string, string | null> = {};
  const server = createServer(async (request, response) => {
    await wait(request.url === "/slow" ? 60 : 5);
    receivedIds[request.url ?? ""] = getCurrentRequestId();
    response.end();
  });
  onTestFinished(() => void server.close());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const sendRequest = async (path: string, id: string) => {
    const [response] = await once(get({ port, path, headers: { "x-request-id": id } }), "response");
    response.resume();
    await once(response, "end");
  };
  await Promise.all([
    sendRequest("/slow", "request-slow"),
    sendRequest("/fast", "request-fast"),
    sendRequest("/odd", "no id"),
  ]);
  expect(receivedIds).toEqual({ "/slow": "request-slow", "/fast": "request-fast", "/odd": null });
  expect(getCurrentRequestId()).toBeNull();
});
