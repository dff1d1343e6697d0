import { expect, test } from "vitest";
import { readActivities } from "./activities";
import { readTitle } from "./catalog";
import { SimklClientBlocked } from "./errors";
import { scriptedServer } from "./testing/scripted-server";
import { testClient, testTokens } from "./testing/test-client";

const REFUSED = { status: 412, body: { error: "client_id_failed", code: 412 } };

test("after a 412 nobody's request is sent for a minute, and then again", async () => {
  let isRefused = true;
  const server = await scriptedServer(() => (isRefused ? REFUSED : { body: { all: null } }));
  const { simkl, clock } = testClient(server.url);
  const [one, other] = [simkl.as(testTokens()), simkl.as(testTokens())];

  await expect(readActivities(one)).rejects.toMatchObject({ name: "SimklClientBlocked", status: 412 });
  isRefused = false;
  await expect(readActivities(other)).rejects.toMatchObject({ name: "SimklClientBlocked", status: null });
  await expect(readTitle(simkl, "movie", 1)).rejects.toBeInstanceOf(SimklClientBlocked);
  expect(server.received).toHaveLength(1);

  clock.now += 60_000;
  await readActivities(other);
  expect(server.received).toHaveLength(2);
});

test("an operator who knows better mends the fuse", async () => {
  let isRefused = true;
  const server = await scriptedServer(() => (isRefused ? REFUSED : { body: { all: null } }));
  const { simkl } = testClient(server.url);
  await expect(readActivities(simkl.as(testTokens()))).rejects.toBeInstanceOf(SimklClientBlocked);
  isRefused = false;
  simkl.fuse.mend();
  await readActivities(simkl.as(testTokens()));
  expect(server.received).toHaveLength(2);
});
