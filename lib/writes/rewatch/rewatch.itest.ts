import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { click, clickAndSend, finished, type Rewatcher, rewatcher, sync } from "@/tests/writes/rewatcher";
import { byId, sessionsAtSimkl } from "@/tests/writes/sessions-at-simkl";
import { openStage, type Stage, writesReceived } from "@/tests/writes/stage";
import { enqueue } from "../enqueue";
import { writesOf } from "../writes-of";
import { removeRewatches } from "./remove-rewatch";
import { rewatchesAhead } from "./rewatches-ahead";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

let stage: Stage;
let person: Rewatcher;

beforeAll(async () => {
  stage = await openStage();
  person = await rewatcher(stage);
});
beforeEach(async () => {
  person = await finished(stage, person);
  stage.house.simulator.requests.clear();
});
afterEach(() => {
  stage.house.simulator.faults.clear();
  person.account.plan = "vip";
  Object.assign(stage.house.simulator.strictness, { deltaSessions: "all", rewatchActivity: "list" });
});
afterAll(() => stage.close());

const start = (rest: object = {}) => ({
  kind: "rewatch-start",
  simklId: person.show.simkl,
  watchedAt: "now",
  isEmpty: false,
  ...rest,
});
const mark = (rewatchId: number, number: number, watchedAt: string = "now") => ({
  ...{ kind: "rewatch-episodes", simklId: person.show.simkl, rewatchId, watchedAt },
  episodes: [{ season: 1, number }],
});
const become = (rewatchId: number, state: "active" | "closed") => ({
  ...{ kind: "rewatch-state", simklId: person.show.simkl, rewatchId, state },
});
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

describe("what happened is told", () => {
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
});

async function begun(): Promise<number> {
  await clickAndSend(stage, person, start());
  return (await panel()).at(-1)?.rewatchId ?? 0;
}

async function begunAgain(): Promise<number> {
  const [first] = await panel();
  await clickAndSend(stage, person, become(first?.rewatchId ?? 0, "closed"));
  stage.time.advance(3 * DAY);
  return begun();
}

async function panel(simklId = person.show.simkl) {
  return (await rewatchesAhead(person.userId, simklId))?.sessions ?? [];
}

async function expectEqual(simklId = person.show.simkl): Promise<void> {
  const shown = (await panel(simklId)).map(({ turn: _turn, ...session }) => session).sort(byId);
  expect(shown).toEqual(await sessionsAtSimkl(stage, person, simklId));
}

async function expectRefused(intent: object, sentence: RegExp): Promise<void> {
  const before = await db.pendingWrite.count({ where: { userId: person.userId } });
  expect(await enqueue(person.userId, intent)).toEqual({ state: "refused", sentence: expect.stringMatching(sentence) });
  expect(await db.pendingWrite.count({ where: { userId: person.userId } })).toBe(before);
}

/** What became of the latest write, and the sentence about it. */
async function outcome(): Promise<[string, string | null]> {
  const [latest] = (await writesOf(person.userId)).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return [latest?.state ?? "none", latest?.reason ?? null];
}

function elsewhere(show: object): Promise<void> {
  const shows = [{ ids: { simkl: person.show.simkl }, ...show }];
  return stage.house.act(person.account, "writeHistory", { shows }, { allow_rewatch: "yes" });
}

function lose(): void {
  stage.house.simulator.faults.add({ kind: "lost", match: { method: "POST", account: person.account.id } });
}

function rewatchBodies(): unknown[] {
  return writesReceived(stage, person).map(({ body }) => JSON.parse(body).shows[0]);
}
