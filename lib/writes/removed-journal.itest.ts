import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import {
  allButOne,
  expectEqual,
  isEnded,
  isFilm,
  journal,
  listed,
  now,
  removeAtSimkl,
  send,
} from "@/tests/writes/lost-titles";
import { person, stage, standUp } from "@/tests/writes/one-person";
import { somebody, states } from "@/tests/writes/stage";
import { discardWrite } from "./discard-write";
import { enqueue } from "./enqueue";
import { latestRemoval, type RemovedTitle, removedPage } from "./removed-titles";
import { restoreRemoved } from "./restore-removed";
import { restoreStandings } from "./restore-standing";
import { undoWrites } from "./undo-writes";

standUp();

test("the journal says who removed it, and how far its return is", async () => {
  const here = await listed(isFilm, { status: "completed", lastWatchedAt: "2024-03-04T05:06:07Z", rating: 9 });
  await enqueue(person.userId, { kind: "remove", simklId: here.simkl });
  await send();
  const there = await listed(isEnded, { status: "dropped", rating: 2 });
  await removeAtSimkl(there.simkl);
  const entries = await journal();
  expect(entries.map(({ simklId, isOwnWish }) => [simklId, isOwnWish])).toEqual([
    [there.simkl, false],
    [here.simkl, true],
  ]);
  expect(await standing(here.simkl)).toMatchObject({ state: "gone", at: null });

  const restored = await restoreRemoved(person.userId, { keys: entries }, now());
  expect(await standing(here.simkl)).toMatchObject({ state: "under-way", changes: [] });
  await send();
  expect(await standing(here.simkl)).toMatchObject({ state: "restored", changes: [], reason: null });
  expect(await standing(there.simkl)).toMatchObject({ state: "restored", at: expect.any(Date) });

  await undoWrites(person.userId, restored?.ids ?? []);
  await send();
  expect(person.account.items.has(here.simkl)).toBe(false);
  expect(await db.removedItem.count({ where: { userId: person.userId } })).toBe(4);
});

test("a restoration that is called back, or refused, can be asked for again", async () => {
  const { simkl } = await listed(isFilm, { status: "dropped" });
  await removeAtSimkl(simkl);
  const first = await restoreRemoved(person.userId, { keys: await journal() }, now());
  for (const id of first?.ids ?? []) expect(await discardWrite(person.userId, id)).toBe("discarded");
  expect(await standing(simkl)).toMatchObject({ state: "gone" });

  stage.time.advance(1000);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  const match = { method: "POST", account: person.account.id };
  const body = { error: "wrong_parameter", code: 400 };
  stage.house.simulator.faults.add({ match, kind: "status", status: 400, body });
  await send();
  expect(await standing(simkl)).toMatchObject({ state: "gone", reason: expect.stringContaining("refused") });
  stage.time.advance(1000);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(await standing(simkl)).toMatchObject({ state: "restored", reason: null });
});

test("a day is restored whole but for what was asked for already; another day stays as it is", async () => {
  const [one, other] = [await listed(isFilm, { status: "dropped" }), await listed(isEnded, { status: "dropped" })];
  await removeAtSimkl(one.simkl, other.simkl);
  const [{ removedAt } = { removedAt: new Date() }] = await journal();
  const later = new Date(removedAt.getTime() + 1000);
  expect(
    await restoreRemoved(person.userId, { between: [later, new Date(later.getTime() + 1000)] }, now()),
  ).toMatchObject({ found: 0 });
  await restoreRemoved(person.userId, { keys: (await journal()).slice(0, 1) }, now());
  expect(await restoreRemoved(person.userId, { between: [removedAt, later] }, now())).toMatchObject({
    found: 1,
    sent: 1,
  });
  await send();
  expect(await states(person.userId)).toEqual(["confirmed", "confirmed"]);
  await expectEqual();
});

test("nobody restores or sees what another lost, and nobody what the journal has forgotten", async () => {
  const { simkl } = await listed(isFilm, { status: "dropped" });
  await removeAtSimkl(simkl);
  const keys = await journal();
  const other = await somebody(stage, 2);
  expect((await removedPage(other.userId, { search: "", after: null }, 50, now())).titles).toEqual([]);
  expect(await latestRemoval(other.userId, simkl, now())).toBeNull();
  expect(await restoreRemoved(other.userId, { keys }, now())).toMatchObject({ found: 0 });

  const removedAt = new Date(Date.now() - 91 * 86_400_000);
  await db.removedItem.updateMany({ where: { userId: person.userId }, data: { removedAt } });
  expect(await journal()).toEqual([]);
  expect(await restoreRemoved(person.userId, { keys: [{ simklId: simkl, removedAt }] }, now())).toMatchObject({
    found: 0,
  });
  expect(await restoreRemoved(person.userId, { between: [new Date(0), now()] }, now())).toMatchObject({ found: 0 });
  expect(await states(person.userId)).toEqual([]);
});

test("pages follow each other without a gap, and a search finds names", async () => {
  const gone = allButOne();
  await removeAtSimkl(...gone);
  const seen: number[] = [];
  let after: RemovedTitle | null = null;
  do {
    const page: Awaited<ReturnType<typeof removedPage>> = await removedPage(
      person.userId,
      { search: "", after },
      5,
      now(),
    );
    seen.push(...page.titles.map(({ simklId }) => simklId));
    after = page.titles.at(-1) ?? null;
    if (page.next === null) break;
  } while (after);
  expect(seen.sort()).toEqual(gone.sort());
  const [first] = await journal();
  const { titles } = await removedPage(
    person.userId,
    { search: first?.title.toUpperCase() ?? "", after: null },
    50,
    now(),
  );
  expect(titles.map(({ simklId }) => simklId)).toContain(first?.simklId);
  expect((await removedPage(person.userId, { search: "no such title", after: null }, 50, now())).titles).toEqual([]);
});

async function standing(simklId: number) {
  const entry = await latestRemoval(person.userId, simklId, now());
  return (await restoreStandings(person.userId, entry ? [entry] : [], now()))[0];
}
