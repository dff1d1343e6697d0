import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import {
  become,
  begun,
  begunAgain,
  DAY,
  expectEqual,
  mark,
  outcome,
  panel,
  person,
  stage,
  standUp,
  start,
} from "@/tests/writes/rewatch-clicks";
import { clickAndSend, sync } from "@/tests/writes/rewatcher";
import { writesReceived } from "@/tests/writes/stage";

standUp();

const HOUR = 60 * 60_000;

test("a conflict split: another app watched the episode in the same rewatch meanwhile", async () => {
  const id = await begun();
  const long = new Date(stage.time.now() - 10 * DAY).toISOString();
  await elsewhere({ rewatch_id: id, seasons: [{ number: 1, episodes: [{ number: 2, watched_at: long }] }] });
  await clickAndSend(stage, person, mark(id, 2));
  expect(await outcome()).toEqual(["confirmed", expect.stringContaining("into another rewatch")]);
  expect(await panel()).toMatchObject([{ state: "closed" }, { state: "active" }]);
  await expectEqual();
});

test("a collapse: another app watched it hours ago", async () => {
  const id = await begun();
  const hoursAgo = new Date(stage.time.now() - 5 * HOUR).toISOString();
  await elsewhere({ rewatch_id: id, seasons: [{ number: 1, episodes: [{ number: 2, watched_at: hoursAgo }] }] });
  await clickAndSend(stage, person, mark(id, 2, new Date(stage.time.now() - 20 * HOUR).toISOString()));
  expect(await outcome()).toEqual(["refused", expect.stringContaining("within 48 hours")]);
  expect(await panel()).toHaveLength(1);
  await expectEqual();
});

test("a start that joined what another app had begun", async () => {
  await elsewhere({ is_rewatch: true, seasons: [{ number: 1, episodes: [{ number: 2 }] }] });
  await clickAndSend(stage, person, start());
  expect(await panel()).toHaveLength(1);
  expect(await outcome()).toEqual(["confirmed", null]);
  await expectEqual();
});

test("a state that Simkl clamps: closing what another app finished", async () => {
  const id = await begun();
  await elsewhere({ rewatch_id: id, seasons: [{ number: 1 }] });
  await clickAndSend(stage, person, become(id, "closed"));
  expect(await outcome()).toEqual(["confirmed", "Simkl keeps this rewatch as finished."]);
  await expectEqual();
});

test("a first viewing, where Simkl had none", async () => {
  const { simkl } = person.show;
  const id = await begun();
  await stage.house.act(person.account, "removeHistory", {
    shows: [{ ids: { simkl }, seasons: [{ number: 1, episodes: [{ number: 3 }] }] }],
  });
  await clickAndSend(stage, person, mark(id, 3));
  expect(await outcome()).toEqual(["confirmed", expect.stringContaining("counts as the first time")]);
  await expectEqual();
});

test("a lost answer: what came about is found by reading, and nothing is sent twice", async () => {
  lose();
  await clickAndSend(stage, person, start());
  expect(await outcome()).toEqual(["confirmed", null]);
  const [session] = await panel();
  expect(session).toMatchObject({ state: "active", watched: { "1:1": expect.any(String) } });
  lose();
  await clickAndSend(stage, person, become(session?.rewatchId ?? 0, "closed"));
  expect(await outcome()).toEqual(["confirmed", null]);
  lose();
  await clickAndSend(stage, person, { kind: "unrewatch", simklId: person.show.simkl, rewatchId: session?.rewatchId });
  expect(await outcome()).toEqual(["confirmed", null]);
  expect(await panel()).toEqual([]);
  expect(writesReceived(stage, person)).toHaveLength(3);
});

test("a removal whose answer was lost, where deltas are known to leave sessions out", async () => {
  stage.house.simulator.strictness.deltaSessions = "changed";
  const [kept, gone] = [await begun(), await begunAgain()];
  await db.syncState.update({ where: { userId: person.userId }, data: { deltasOmitSessions: true } });
  lose();
  await clickAndSend(stage, person, { kind: "unrewatch", simklId: person.show.simkl, rewatchId: gone });
  expect(await outcome()).toEqual(["confirmed", null]);
  expect(await panel()).toMatchObject([{ rewatchId: kept }]);
  await expectEqual();
});

test("a removal that Simkl said it made, of a rewatch that nobody could look for", async () => {
  const id = await begun();
  await db.rewatchSession.updateMany({ where: { userId: person.userId, rewatchId: id }, data: { startedAt: null } });
  await clickAndSend(stage, person, { kind: "unrewatch", simklId: person.show.simkl, rewatchId: id });
  expect(await outcome()).toEqual(["confirmed", null]);
  expect(await panel()).toEqual([]);
});

test("a request that never arrived is found out too, and sent again on the person's wish alone", async () => {
  stage.house.simulator.faults.add({ kind: "reset", match: { method: "POST", account: person.account.id } });
  await clickAndSend(stage, person, start({ isEmpty: true }));
  expect(await outcome()).toEqual(["unclear", expect.stringContaining("You can send it again")]);
  await sync(stage, person);
  expect(await panel()).toEqual([]);
  await expectEqual();
});

test("a removal that took the whole title", async () => {
  const id = await begun();
  const body = { deleted: { movies: 0, shows: 1, episodes: 0 }, not_found: { movies: [], shows: [] } };
  const match = { method: "POST", account: person.account.id };
  stage.house.simulator.faults.add({ match, kind: "status", status: 201, body });
  await clickAndSend(stage, person, { kind: "unrewatch", simklId: person.show.simkl, rewatchId: id });
  expect(await outcome()).toEqual(["refused", expect.stringContaining("deletion journal")]);
});

test("silence of a plan that went: nothing is claimed", async () => {
  person.account.plan = "free";
  await clickAndSend(stage, person, start());
  expect((await outcome())[0]).not.toBe("confirmed");
  expect(await panel()).toEqual([]);
});

function elsewhere(show: object): Promise<void> {
  const shows = [{ ids: { simkl: person.show.simkl }, ...show }];
  return stage.house.act(person.account, "writeHistory", { shows }, { allow_rewatch: "yes" });
}

function lose(): void {
  stage.house.simulator.faults.add({ kind: "lost", match: { method: "POST", account: person.account.id } });
}
