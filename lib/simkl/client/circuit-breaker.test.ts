import { expect, test } from "vitest";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { readTitle } from "@/lib/simkl/endpoints/catalog";
import { startScriptedServer } from "@/lib/simkl/testing/scripted-server";
import { createTestClient, createTestTokens } from "@/lib/simkl/testing/test-client";
import { SimklClientBlocked } from "./errors";

const BLOCKED = { status: 412, body: { error: "client_id_failed", code: 412 } };

test("after a 412 no request is sent for a minute", async () => {
  let isBlocked = true;
  const server = await startScriptedServer(() => (isBlocked ? BLOCKED : { body: { all: null } }));
  const { simkl, clock } = createTestClient(server.url);
  const [one, other] = [simkl.forUser(createTestTokens()), simkl.forUser(createTestTokens())];

  await expect(readActivities(one)).rejects.toMatchObject({ name: "SimklClientBlocked", status: 412 });
  isBlocked = false;
  await expect(readActivities(other)).rejects.toMatchObject({ name: "SimklClientBlocked", status: null });
  await expect(readTitle(simkl, "movie", 1)).rejects.toBeInstanceOf(SimklClientBlocked);
  expect(server.received).toHaveLength(1);

  clock.now += 60_000;
  await readActivities(other);
  expect(server.received).toHaveLength(2);
});

test("an operator closes the circuit breaker", async () => {
  let isBlocked = true;
  const server = await startScriptedServer(() => (isBlocked ? BLOCKED : { body: { all: null } }));
  const { simkl } = createTestClient(server.url);
  await expect(readActivities(simkl.forUser(createTestTokens()))).rejects.toBeInstanceOf(SimklClientBlocked);
  isBlocked = false;
  simkl.circuitBreaker.close();
  await readActivities(simkl.forUser(createTestTokens()));
  expect(server.received).toHaveLength(2);
});
