import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import {
  beginAnotherRewatch,
  beginRewatch,
  createMarkIntent,
  createStartIntent,
  createStateIntent,
  DAY,
  expectEqual,
  fixture,
  getLatestOutcome,
  listSessions,
  setUpRewatcher,
  user,
} from "@/tests/fixtures/rewatch-clicks";
import { clickAndSend, sync } from "@/tests/fixtures/rewatcher";
import { listReceivedWrites } from "@/tests/fixtures/sync-fixture";

setUpRewatcher();

const HOUR = 60 * 60_000;

test("a conflict split: another app watched the episode in the same rewatch meanwhile", async () => {
  const id = await beginRewatch();
  const long = new Date(fixture.time.now() - 10 * DAY).toISOString();
  await writeFromOtherApp({ rewatch_id: id, seasons: [{ number: 1, episodes: [{ number: 2, watched_at: long }] }] });
  await clickAndSend(fixture, user, createMarkIntent(id, 2));
  expect(await getLatestOutcome()).toEqual(["confirmed", { code: "rewatch-split" }]);
  expect(await listSessions()).toMatchObject([{ state: "closed" }, { state: "active" }]);
  await expectEqual();
});

test("a collapse: another app watched it hours ago", async () => {
  const id = await beginRewatch();
  const hoursAgo = new Date(fixture.time.now() - 5 * HOUR).toISOString();
  await writeFromOtherApp({
    rewatch_id: id,
    seasons: [{ number: 1, episodes: [{ number: 2, watched_at: hoursAgo }] }],
  });
  await clickAndSend(fixture, user, createMarkIntent(id, 2, new Date(fixture.time.now() - 20 * HOUR).toISOString()));
  expect(await getLatestOutcome()).toEqual(["refused", { code: "rewatch-not-counted" }]);
  expect(await listSessions()).toHaveLength(1);
  await expectEqual();
});

test("a start that joined what another app had begun", async () => {
  await writeFromOtherApp({ is_rewatch: true, seasons: [{ number: 1, episodes: [{ number: 2 }] }] });
  await clickAndSend(fixture, user, createStartIntent());
  expect(await listSessions()).toHaveLength(1);
  expect(await getLatestOutcome()).toEqual(["confirmed", null]);
  await expectEqual();
});

test("a state that Simkl clamps: closing what another app finished", async () => {
  const id = await beginRewatch();
  await writeFromOtherApp({ rewatch_id: id, seasons: [{ number: 1 }] });
  await clickAndSend(fixture, user, createStateIntent(id, "closed"));
  expect(await getLatestOutcome()).toEqual(["confirmed", { code: "rewatch-state-kept", state: "completed" }]);
  await expectEqual();
});

test("a first viewing, where Simkl had none", async () => {
  const { simkl } = user.show;
  const id = await beginRewatch();
  await fixture.app.changeAtSimkl(user.account, "removeHistory", {
    shows: [{ ids: { simkl }, seasons: [{ number: 1, episodes: [{ number: 3 }] }] }],
  });
  await clickAndSend(fixture, user, createMarkIntent(id, 3));
  expect(await getLatestOutcome()).toEqual(["confirmed", { code: "counted-as-first" }]);
  await expectEqual();
});

test("a lost response: the result is found by reading, and nothing is sent twice", async () => {
  loseNextResponse();
  await clickAndSend(fixture, user, createStartIntent());
  expect(await getLatestOutcome()).toEqual(["confirmed", null]);
  const [session] = await listSessions();
  expect(session).toMatchObject({ state: "active", watched: { "1:1": expect.any(String) } });
  loseNextResponse();
  await clickAndSend(fixture, user, createStateIntent(session?.rewatchId ?? 0, "closed"));
  expect(await getLatestOutcome()).toEqual(["confirmed", null]);
  loseNextResponse();
  await clickAndSend(fixture, user, { kind: "unrewatch", simklId: user.show.simkl, rewatchId: session?.rewatchId });
  expect(await getLatestOutcome()).toEqual(["confirmed", null]);
  expect(await listSessions()).toEqual([]);
  expect(listReceivedWrites(fixture, user)).toHaveLength(3);
});

test("a removal with a lost response, while deltas leave sessions out", async () => {
  fixture.app.simulator.strictness.deltaSessions = "changed";
  const [remaining, removed] = [await beginRewatch(), await beginAnotherRewatch()];
  await db.syncState.update({ where: { userId: user.userId }, data: { deltasOmitSessions: true } });
  loseNextResponse();
  await clickAndSend(fixture, user, { kind: "unrewatch", simklId: user.show.simkl, rewatchId: removed });
  expect(await getLatestOutcome()).toEqual(["confirmed", null]);
  expect(await listSessions()).toMatchObject([{ rewatchId: remaining }]);
  await expectEqual();
});

test("a confirmed removal of a rewatch that cannot be verified", async () => {
  const id = await beginRewatch();
  await db.rewatchSession.updateMany({ where: { userId: user.userId, rewatchId: id }, data: { startedAt: null } });
  await clickAndSend(fixture, user, { kind: "unrewatch", simklId: user.show.simkl, rewatchId: id });
  expect(await getLatestOutcome()).toEqual(["confirmed", null]);
  expect(await listSessions()).toEqual([]);
});

test("a request that never arrived is detected, and sent again only on a click", async () => {
  fixture.app.simulator.faults.add({ kind: "reset", match: { method: "POST", account: user.account.id } });
  await clickAndSend(fixture, user, createStartIntent({ isEmpty: true }));
  expect(await getLatestOutcome()).toEqual(["unclear", { code: "rewatch-lost" }]);
  await sync(fixture, user);
  expect(await listSessions()).toEqual([]);
  await expectEqual();
});

test("a removal that removed the whole title", async () => {
  const id = await beginRewatch();
  const body = { deleted: { movies: 0, shows: 1, episodes: 0 }, not_found: { movies: [], shows: [] } };
  const match = { method: "POST", account: user.account.id };
  fixture.app.simulator.faults.add({ match, kind: "status", status: 201, body });
  await clickAndSend(fixture, user, { kind: "unrewatch", simklId: user.show.simkl, rewatchId: id });
  expect(await getLatestOutcome()).toEqual(["refused", { code: "title-removed-with-rewatch" }]);
});

test("no response after the plan ended: the write is unclear", async () => {
  user.account.plan = "free";
  await clickAndSend(fixture, user, createStartIntent());
  expect((await getLatestOutcome())[0]).not.toBe("confirmed");
  expect(await listSessions()).toEqual([]);
});

function writeFromOtherApp(show: object): Promise<void> {
  const shows = [{ ids: { simkl: user.show.simkl }, ...show }];
  return fixture.app.changeAtSimkl(user.account, "writeHistory", { shows }, { allow_rewatch: "yes" });
}

function loseNextResponse(): void {
  fixture.app.simulator.faults.add({ kind: "lost", match: { method: "POST", account: user.account.id } });
}
