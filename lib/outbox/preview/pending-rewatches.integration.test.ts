import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { removeRewatches } from "@/lib/outbox/remove-rewatches";
import { buildWriteBody } from "@/lib/simkl/schemas/write-item";
import { click, clickAndSend, createRewatcher, type Rewatcher, sync } from "@/tests/fixtures/rewatcher";
import { createSyncFixture, createUser, listReceivedWrites, type SyncFixture } from "@/tests/fixtures/sync-fixture";
import { listRewatchRemovals } from "./pending-rewatches";
import { listPendingWrites } from "./pending-writes";

let fixture: SyncFixture;
let user: Rewatcher;

beforeAll(async () => {
  fixture = await createSyncFixture();
  user = await createRewatcher(fixture);
});
afterAll(() => fixture.close());

test("the removal of a rewatch is pending until it is gone, and only the own one is sent", async () => {
  const { simkl: simklId, kind } = user.show;
  await clickAndSend(fixture, user, { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: false });
  const { rewatchId } = await db.rewatchSession.findFirstOrThrow({ where: { userId: user.userId } });
  fixture.app.simulator.requests.clear();

  fixture.app.expectViolations(user.account, "rewatch-write", "a click", 1);
  expect(await removeRewatches(user.userId, [{ simklId, rewatchId }])).toMatchObject([{ state: "queued" }]);
  expect([...(await listRemovals(user.userId))]).toMatchObject([[rewatchId, { isOpen: true, reason: null }]]);
  const other = await createUser(fixture);
  expect((await listRemovals(other.userId)).size).toBe(0);

  await sync(fixture, user);
  expect((await listRemovals(user.userId)).size).toBe(0);
  expect(await db.rewatchSession.count({ where: { userId: user.userId } })).toBe(0);
  const body = buildWriteBody([{ kind, ids: { simkl: simklId }, isRewatch: true, rewatchId }]);
  expect(listReceivedWrites(fixture, user)).toMatchObject([
    { path: "/sync/history/remove", query: { allow_rewatch: "yes" }, body: JSON.stringify(body) },
  ]);
});

test("an episode of a rewatch can be removed while the rewatch stays", async () => {
  const { simkl: simklId } = user.show;
  await clickAndSend(fixture, user, { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: false });
  const { rewatchId } = await db.rewatchSession.findFirstOrThrow({ where: { userId: user.userId } });
  const episodes = [{ season: 1, number: 1 }];
  expect(await click(fixture, user, { kind: "unrewatch", simklId, rewatchId, episodes })).toBeNull();
  expect((await listRemovals(user.userId)).size).toBe(0);
  await sync(fixture, user);
});

async function listRemovals(userId: number) {
  return listRewatchRemovals(await listPendingWrites(userId, { withFailed: true }));
}
