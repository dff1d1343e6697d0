import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, type Person, type Stage, somebody, states } from "@/tests/writes/stage";
import { enqueueAll } from "./enqueue";
import { pendingTitles } from "./pending-titles";

const ROWS = 1000;
const MOST_POSTS = 20;

let stage: Stage;
let person: Person;
let films: number[];

beforeAll(async () => {
  stage = await openStage();
  const { world } = stage.house.simulator;
  // A large library elsewhere makes the world large enough.
  const size = { films: ROWS + 200, shows: 0, anime: 0, episodes: 0 };
  seededAccount(world, { ...size, id: 1_999_999, seed: 9, now: new Date(stage.time.now()) });
  person = await somebody(stage);
  films = [...world.titles.values()]
    .filter(
      ({ kind, simkl, released }) => kind === "movie" && (released ?? "9") < "2026" && !person.account.items.has(simkl),
    )
    .map(({ simkl }) => simkl)
    .slice(0, ROWS);
  expect(films).toHaveLength(ROWS);
  const rows = films.map((simklId) => ({ simklId, kind: "movie" as const, title: `Film ${simklId}`, ids: {} }));
  await db.title.createMany({ data: rows, skipDuplicates: true });
});
beforeEach(() => {
  stage.house.simulator.requests.clear();
  stage.time.advance(61_000);
});
afterAll(() => stage.close());

test.each([
  { kind: "list", status: "plantowatch" },
  { kind: "rate", rating: 7 },
  { kind: "watch-film", watchedAt: "2024-05-06T07:08:09Z" },
  { kind: "memo", text: "One for all", isPrivate: true },
  { kind: "unrate" },
  { kind: "remove" },
])(
  "%j of a thousand titles is stored at once and sent in a few requests, none faster than one a second",
  async (wish) => {
    const { begun, spent } = await storing(wish);
    expect(begun).toBeLessThanOrEqual(8);
    expect(spent).toBeLessThan(1000);

    expect(await syncUser(person.userId, "write")).toBe("done");
    const sent = stage.house.simulator.requests.records.filter(({ method }) => method === "POST");
    expect(sent.length).toBeLessThanOrEqual(MOST_POSTS);
    const gaps = sent.slice(1).map(({ startedAt }, index) => startedAt - (sent[index]?.startedAt ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);

    expect(new Set(await states(person.userId))).toEqual(new Set(["confirmed"]));
    // Also a removal of almost everything: it was asked for, so that nobody waits for a second look.
    expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
    expect(await pendingTitles(person.userId)).toEqual(new Map());
    await db.pendingWrite.deleteMany();
  },
);

test("what else is missing beside a removal that was asked for still waits for a second look", async () => {
  const mine = films.slice(0, 60);
  const rest = films.slice(60, 120);
  await enqueueAll(
    person.userId,
    [...mine, ...rest].map((simklId) => ({ kind: "list", simklId, status: "dropped" })),
  );
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(61_000);

  await enqueueAll(
    person.userId,
    mine.map((simklId) => ({ kind: "remove", simklId })),
  );
  const body = { movies: rest.map((simkl) => ({ ids: { simkl } })) };
  await stage.house.act(person.account, "removeHistory", body);
  expect(await syncUser(person.userId, "write")).toBe("done");
  const left = await db.libraryItem.findMany({ where: { userId: person.userId, simklId: { in: [...mine, ...rest] } } });
  expect(left.map(({ simklId }) => simklId).sort()).toEqual(rest.toSorted());
  expect(await db.syncState.findUnique({ where: { userId: person.userId } })).toMatchObject({
    heldRemovals: expect.arrayContaining(rest),
  });
  stage.time.advance(11 * 60_000);
  expect(await syncUser(person.userId, "schedule")).toBe("done");
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
});

test("a removal whose answer was lost is believed too, when Simkl's list of ids has none of it", async () => {
  const mine = films.slice(200, 260);
  const each = (wish: object) => mine.map((simklId) => ({ ...wish, simklId }));
  await enqueueAll(person.userId, each({ kind: "list", status: "dropped" }));
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(61_000);
  await db.pendingWrite.deleteMany();

  await enqueueAll(person.userId, each({ kind: "remove" }));
  stage.house.simulator.faults.add({ match: { method: "POST", account: person.account.id }, kind: "lost" });
  expect(await syncUser(person.userId, "write")).toBe("done");
  expect(new Set(await states(person.userId))).toEqual(new Set(["confirmed"]));
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
});

/** Statements and milliseconds that storing a wish for each film takes. */
async function storing(wish: object): Promise<{ begun: number; spent: number }> {
  const statements = vi.spyOn(Client.prototype, "query");
  const start = performance.now();
  const answers = await enqueueAll(
    person.userId,
    films.map((simklId) => ({ ...wish, simklId })),
  );
  const spent = performance.now() - start;
  const texts = statements.mock.calls.map(([text]) => String(text));
  statements.mockRestore();
  expect(answers.filter(({ state }) => state === "refused")).toEqual([]);
  expect(texts.filter((text) => text.startsWith("BEGIN"))).toHaveLength(1);
  return { begun: texts.length, spent };
}
