import { describe, expect, test } from "vitest";
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
import { click, clickAndSend, rewatcher, sync } from "@/tests/writes/rewatcher";
import { writesReceived } from "@/tests/writes/stage";
import { enqueue } from "../enqueue";
import { removeRewatches } from "./remove-rewatch";

standUp();

const filmAgain = (watchedAt: string = "now") => ({ kind: "rewatch-film", simklId: person.film.simkl, watchedAt });

describe("what is clicked", () => {
  test("a rewatch begins with the first episode, goes on under its number, is closed, taken up and finished", async () => {
    await clickAndSend(stage, person, start());
    const [begun] = await panel();
    expect(begun).toMatchObject({ state: "active", turn: 1, watched: { "1:1": expect.any(String) } });
    const id = begun?.rewatchId ?? 0;
    await clickAndSend(stage, person, mark(id, 2));
    await clickAndSend(stage, person, become(id, "closed"));
    expect(await panel()).toMatchObject([{ state: "closed", watchedEpisodes: 2 }]);
    await clickAndSend(stage, person, become(id, "active"));
    for (const { number } of person.show.episodes.filter(({ season, number }) => season === 1 && number > 2))
      await clickAndSend(stage, person, mark(id, number));
    expect(await panel()).toMatchObject([{ rewatchId: id, state: "completed" }]);
    await expectEqual();
    expect(rewatchBodies().slice(0, 3)).toMatchObject([
      { is_rewatch: true, seasons: [{ number: 1, episodes: [{ number: 1, watched_at: expect.any(String) }] }] },
      { is_rewatch: true, rewatch_id: id, seasons: [{ number: 1, episodes: [{ number: 2 }] }] },
      { is_rewatch: true, rewatch_id: id, rewatch_status: "closed" },
    ]);
    expect(rewatchBodies()[0]).not.toHaveProperty("rewatch_id");
  });

  test("an empty rewatch begins without an episode", async () => {
    await clickAndSend(stage, person, start({ isEmpty: true }));
    expect(await panel()).toMatchObject([{ state: "active", watched: {}, lastWatchedAt: null }]);
    await expectEqual();
  });

  test("a film seen again is a rewatch of its own, at the date that was chosen", async () => {
    const at = new Date(stage.time.now() - 30 * DAY).toISOString();
    await clickAndSend(stage, person, filmAgain(at));
    await clickAndSend(stage, person, filmAgain());
    expect(await panel(person.film.simkl)).toMatchObject([
      { turn: 1, state: "completed", lastWatchedAt: `${at.slice(0, 19)}Z` },
      { turn: 2, state: "completed" },
    ]);
    await expectEqual(person.film.simkl);
  });

  test("a rewatch goes by itself and with the flag, what stands beside it without", async () => {
    await click(stage, person, start());
    await enqueue(person.userId, { kind: "rate", simklId: person.film.simkl, rating: 7 });
    expect(await click(stage, person, filmAgain())).toBeNull();
    await sync(stage, person);
    expect(writesReceived(stage, person).map(({ path, query }) => [path, query.allow_rewatch])).toEqual([
      ["/sync/history", "yes"],
      ["/sync/history", "yes"],
      ["/sync/ratings", undefined],
    ]);
  });

  test.each(["all", "changed"] as const)(
    "a rewatch is removed where deltas tell %s sessions; the first viewings stay",
    async (told) => {
      stage.house.simulator.strictness.deltaSessions = told;
      const [kept, gone] = [await begun(), await begunAgain()];
      await db.syncState.update({ where: { userId: person.userId }, data: { deltasOmitSessions: told === "changed" } });
      stage.house.expectViolations(person.account, "rewatch-write", "a click", 1);
      await removeRewatches(person.userId, [{ simklId: person.show.simkl, rewatchId: gone }]);
      await sync(stage, person);
      expect(await panel()).toMatchObject([{ rewatchId: kept }]);
      expect(await outcome()).toEqual(["confirmed", null]);
      expect(person.account.items.get(person.show.simkl)?.watched.size).toBe(person.show.episodes.length);
      await expectEqual();
    },
  );

  test("an episode of a rewatch is removed, and the rewatch stays", async () => {
    const id = await begun();
    await clickAndSend(stage, person, mark(id, 2));
    const episodes = [{ season: 1, number: 1 }];
    await clickAndSend(stage, person, { kind: "unrewatch", simklId: person.show.simkl, rewatchId: id, episodes });
    expect(await panel()).toMatchObject([{ rewatchId: id, watched: { "1:2": expect.any(String) } }]);
    expect(Object.keys((await panel())[0]?.watched ?? {})).toEqual(["1:2"]);
    await expectEqual();
  });

  test("what a rewatch did is seen although no activity of its list moved", async () => {
    stage.house.simulator.strictness.rewatchActivity = "none";
    await begun();
    expect(await panel()).toMatchObject([{ state: "active" }]);
    await expectEqual();
  });
});

describe("what breaks a rule is refused before Simkl hears of it", () => {
  test("a second rewatch while one is under way", async () => {
    await begun();
    await expectRefused(start(), /one at a time/);
    await expectRefused(start({ isEmpty: true }), /one at a time/);
  });

  test("an episode that is in the rewatch already, or was seen within 48 hours", async () => {
    const id = await begun();
    await expectRefused(mark(id, 1), /has episode 1 of season 1 already/);
    await clickAndSend(stage, person, become(id, "closed"));
    await expectRefused(start(), /within 48 hours/);
    stage.time.advance(2 * DAY);
    expect(await click(stage, person, start())).toBeNull();
  });

  test("anything without the switch, on the free plan, and of somebody else", async () => {
    const id = await begun();
    const other = await rewatcher(stage);
    expect(await enqueue(other.userId, mark(id, 2))).toMatchObject({ state: "refused" });
    await db.user.update({ where: { id: person.userId }, data: { trackRewatches: false } });
    await expectRefused(mark(id, 2), /do not track rewatches/);
    await db.user.update({ where: { id: person.userId }, data: { trackRewatches: true, plan: "free" } });
    await expectRefused(mark(id, 2), /PRO and VIP/);
    await expectRefused({ kind: "unrewatch", simklId: person.show.simkl, rewatchId: id }, /PRO and VIP/);
  });
});

describe("what waits is looked at again before it is sent", () => {
  test("nothing is sent once the switch is off", async () => {
    await enqueue(person.userId, start());
    await db.user.update({ where: { id: person.userId }, data: { trackRewatches: false } });
    await sync(stage, person);
    expect(await outcome()).toEqual(["refused", expect.stringContaining("do not track")]);
    expect(writesReceived(stage, person)).toEqual([]);
  });

  test("nothing is begun where another app began something meanwhile, as far as that is known", async () => {
    await enqueue(person.userId, start());
    await db.rewatchSession.create({
      data: { userId: person.userId, rewatchId: 1, simklId: person.show.simkl, state: "active" },
    });
    await sync(stage, person);
    expect(await outcome()).toEqual(["refused", expect.stringContaining("one at a time")]);
    expect(writesReceived(stage, person)).toEqual([]);
  });
});

describe("a second click while the first is under way", () => {
  test("makes no second rewatch, from two tabs or two instances at once", async () => {
    stage.house.expectViolations(person.account, "rewatch-write", "one of five clicks", 1);
    const clicks = await Promise.all(Array.from({ length: 5 }, () => enqueue(person.userId, start())));
    expect(clicks.map(({ state }) => state).sort()).toEqual(["queued", ...Array(4).fill("refused")]);
    await sync(stage, person);
    expect(await panel()).toHaveLength(1);
    expect(person.account.items.get(person.show.simkl)?.rewatches).toHaveLength(1);
  });

  test("makes no second viewing of a film, nor of an episode, nor a second removal", async () => {
    const id = await begun();
    for (const intent of [filmAgain(), mark(id, 2), { kind: "unrewatch", simklId: person.show.simkl, rewatchId: id }]) {
      expect(await click(stage, person, intent)).toBeNull();
      expect(await click(stage, person, intent)).toMatch(/on its way|already|no such/);
    }
  });
});

async function expectRefused(intent: object, sentence: RegExp): Promise<void> {
  const before = await db.pendingWrite.count({ where: { userId: person.userId } });
  expect(await enqueue(person.userId, intent)).toEqual({ state: "refused", sentence: expect.stringMatching(sentence) });
  expect(await db.pendingWrite.count({ where: { userId: person.userId } })).toBe(before);
}

function rewatchBodies(): unknown[] {
  return writesReceived(stage, person).map(({ body }) => JSON.parse(body).shows[0]);
}
