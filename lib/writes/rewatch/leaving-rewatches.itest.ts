import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { writeBody } from "@/lib/simkl/write-item";
import { click, clickAndSend, type Rewatcher, rewatcher, sync } from "@/tests/writes/rewatcher";
import { openStage, type Stage, somebody, writesReceived } from "@/tests/writes/stage";
import { leavingRewatches } from "./leaving-rewatches";
import { removeRewatches } from "./remove-rewatch";

let stage: Stage;
let person: Rewatcher;

beforeAll(async () => {
  stage = await openStage();
  person = await rewatcher(stage);
});
afterAll(() => stage.close());

test("a rewatch is leaving until it is gone, is sent as the dry run says, and nobody else's is", async () => {
  const { simkl: simklId, kind } = person.show;
  await clickAndSend(stage, person, { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: false });
  const { rewatchId } = await db.rewatchSession.findFirstOrThrow({ where: { userId: person.userId } });
  stage.house.simulator.requests.clear();

  stage.house.expectViolations(person.account, "rewatch-write", "a click", 1);
  expect(await removeRewatches(person.userId, [{ simklId, rewatchId }])).toMatchObject([{ state: "queued" }]);
  expect([...(await leavingRewatches(person.userId))]).toEqual([[rewatchId, { isOpen: true, reason: null }]]);
  const other = await somebody(stage);
  expect((await leavingRewatches(other.userId)).size).toBe(0);

  await sync(stage, person);
  expect((await leavingRewatches(person.userId)).size).toBe(0);
  expect(await db.rewatchSession.count({ where: { userId: person.userId } })).toBe(0);
  const body = writeBody([{ kind, ids: { simkl: simklId }, isRewatch: true, rewatchId }]);
  expect(writesReceived(stage, person)).toMatchObject([
    { path: "/sync/history/remove", query: { allow_rewatch: "yes" }, body: JSON.stringify(body) },
  ]);
});

test("an episode of a rewatch may go while the rewatch stays", async () => {
  const { simkl: simklId } = person.show;
  await clickAndSend(stage, person, { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: false });
  const { rewatchId } = await db.rewatchSession.findFirstOrThrow({ where: { userId: person.userId } });
  const episodes = [{ season: 1, number: 1 }];
  expect(await click(stage, person, { kind: "unrewatch", simklId, rewatchId, episodes })).toBeNull();
  expect((await leavingRewatches(person.userId)).size).toBe(0);
  await sync(stage, person);
});
