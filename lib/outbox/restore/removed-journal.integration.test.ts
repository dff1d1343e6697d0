import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { enqueue } from "@/lib/outbox/enqueue";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { undoWrites } from "@/lib/outbox/undo/undo-writes";
import {
  addListedTitle,
  expectEqual,
  getNow,
  isEnded,
  isMovie,
  listAllButOne,
  listJournal,
  removeAtSimkl,
  send,
} from "@/tests/fixtures/removed-titles";
import { fixture, setUpSingleUser, user } from "@/tests/fixtures/single-user";
import { createUser, listWriteStates } from "@/tests/fixtures/sync-fixture";
import { findLatestRemoval, getRemovedPage, type RemovedTitle } from "./removed-titles";
import { restoreRemoved } from "./restore-removed";
import { listRestoreStatuses } from "./restore-status";

setUpSingleUser();

test("the journal shows where a title was removed, and the status of its restoration", async () => {
  const here = await addListedTitle(isMovie, { status: "completed", lastWatchedAt: "2024-03-04T05:06:07Z", rating: 9 });
  await enqueue(user.userId, { kind: "remove", simklId: here.simkl });
  await send();
  const there = await addListedTitle(isEnded, { status: "dropped", rating: 2 });
  await removeAtSimkl(there.simkl);
  const entries = await listJournal();
  expect(entries.map(({ simklId, wasRemovedHere }) => [simklId, wasRemovedHere])).toEqual([
    [there.simkl, false],
    [here.simkl, true],
  ]);
  expect(await getStatus(here.simkl)).toMatchObject({ state: "gone", at: null });

  const restored = await restoreRemoved(user.userId, { keys: entries }, getNow());
  expect(await getStatus(here.simkl)).toMatchObject({ state: "under-way", changes: [] });
  await send();
  expect(await getStatus(here.simkl)).toMatchObject({ state: "restored", changes: [], reason: null });
  expect(await getStatus(there.simkl)).toMatchObject({ state: "restored", at: expect.any(Date) });

  await undoWrites(user.userId, restored?.ids ?? []);
  await send();
  expect(user.account.items.has(here.simkl)).toBe(false);
  expect(await db.removedItem.count({ where: { userId: user.userId } })).toBe(4);
});

test("a restoration that was cancelled or refused can be repeated", async () => {
  const { simkl } = await addListedTitle(isMovie, { status: "dropped" });
  await removeAtSimkl(simkl);
  const first = await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  for (const id of first?.ids ?? []) expect(await discardWrite(user.userId, id)).toBe("discarded");
  expect(await getStatus(simkl)).toMatchObject({ state: "gone" });

  fixture.time.advance(1000);
  await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  const match = { method: "POST", account: user.account.id };
  const body = { error: "wrong_parameter", code: 400 };
  fixture.app.simulator.faults.add({ match, kind: "status", status: 400, body });
  await send();
  expect(await getStatus(simkl)).toMatchObject({
    state: "gone",
    reason: { code: "refused", errorId: "wrong_parameter" },
  });
  fixture.time.advance(1000);
  await restoreRemoved(user.userId, { keys: await listJournal() }, getNow());
  await send();
  expect(await getStatus(simkl)).toMatchObject({ state: "restored", reason: null });
});

test("restoring a day leaves out earlier requests and other days", async () => {
  const [one, other] = [
    await addListedTitle(isMovie, { status: "dropped" }),
    await addListedTitle(isEnded, { status: "dropped" }),
  ];
  await removeAtSimkl(one.simkl, other.simkl);
  const [{ removedAt } = { removedAt: new Date() }] = await listJournal();
  const later = new Date(removedAt.getTime() + 1000);
  expect(
    await restoreRemoved(user.userId, { between: [later, new Date(later.getTime() + 1000)] }, getNow()),
  ).toMatchObject({ found: 0 });
  await restoreRemoved(user.userId, { keys: (await listJournal()).slice(0, 1) }, getNow());
  expect(await restoreRemoved(user.userId, { between: [removedAt, later] }, getNow())).toMatchObject({
    found: 1,
    sent: 1,
  });
  await send();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed", "confirmed"]);
  await expectEqual();
});

test("removals of another user, and expired ones, cannot be seen or restored", async () => {
  const { simkl } = await addListedTitle(isMovie, { status: "dropped" });
  await removeAtSimkl(simkl);
  const keys = await listJournal();
  const other = await createUser(fixture, 2);
  expect((await getRemovedPage(other.userId, { search: "", after: null }, 50, getNow())).titles).toEqual([]);
  expect(await findLatestRemoval(other.userId, simkl, getNow())).toBeNull();
  expect(await restoreRemoved(other.userId, { keys }, getNow())).toMatchObject({ found: 0 });

  const removedAt = new Date(Date.now() - 91 * 86_400_000);
  await db.removedItem.updateMany({ where: { userId: user.userId }, data: { removedAt } });
  expect(await listJournal()).toEqual([]);
  expect(await restoreRemoved(user.userId, { keys: [{ simklId: simkl, removedAt }] }, getNow())).toMatchObject({
    found: 0,
  });
  expect(await restoreRemoved(user.userId, { between: [new Date(0), getNow()] }, getNow())).toMatchObject({ found: 0 });
  expect(await listWriteStates(user.userId)).toEqual([]);
});

test("pages follow each other without a gap, and a search finds names", async () => {
  const removedIds = listAllButOne();
  await removeAtSimkl(...removedIds);
  const listedIds: number[] = [];
  let after: RemovedTitle | null = null;
  do {
    const page: Awaited<ReturnType<typeof getRemovedPage>> = await getRemovedPage(
      user.userId,
      { search: "", after },
      5,
      getNow(),
    );
    listedIds.push(...page.titles.map(({ simklId }) => simklId));
    after = page.titles.at(-1) ?? null;
    if (page.next === null) break;
  } while (after);
  expect(listedIds.sort()).toEqual(removedIds.sort());
  const [first] = await listJournal();
  const { titles } = await getRemovedPage(
    user.userId,
    { search: first?.title.toUpperCase() ?? "", after: null },
    50,
    getNow(),
  );
  expect(titles.map(({ simklId }) => simklId)).toContain(first?.simklId);
  expect((await getRemovedPage(user.userId, { search: "no such title", after: null }, 50, getNow())).titles).toEqual(
    [],
  );
});

async function getStatus(simklId: number) {
  const entry = await findLatestRemoval(user.userId, simklId, getNow());
  return (await listRestoreStatuses(user.userId, entry ? [entry] : [], getNow()))[0];
}
