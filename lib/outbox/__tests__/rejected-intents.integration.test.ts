import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { db } from "@/lib/database/client";
import { syncDueUsers } from "@/lib/jobs/scheduler";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue, enqueueAll } from "@/lib/outbox/enqueue";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { retryWrite } from "@/lib/outbox/store/retry-write";
import { undoWrite } from "@/lib/outbox/undo/undo-write";
import type { WriteReason } from "@/lib/outbox/write-reason";
import type { Title } from "@/simulator/model";
import {
  createSyncFixture,
  createUser,
  findUnlistedTitle,
  listWriteStates,
  type SyncFixture,
  type TestUser,
} from "@/tests/fixtures/sync-fixture";

let fixture: SyncFixture;
let user: TestUser;
/** Another user with a queued, a confirmed and a refused write, which must stay as they are. */
let other: TestUser;
let movie: Title;
let animeMovie: Title;
let show: Title;

const MESSAGE = /^[A-Z0-9“].*\.$/;
const isMovie = ({ kind, released }: Title) => kind === "movie" && released !== null && released < "2020";

beforeAll(async () => {
  fixture = await createSyncFixture();
  user = await createUser(fixture);
  other = await createUser(fixture, 2);
  movie = await findUnlistedTitle(fixture, other, (title) => isMovie(title) && !user.account.items.has(title.simkl));
  const isHere = ({ simkl }: Title) => user.account.items.has(simkl);
  animeMovie = await findUnlistedTitle(fixture, other, (title) => title.animeType === "movie" && !isHere(title));
  show = await findUnlistedTitle(
    fixture,
    other,
    (title) => title.kind === "tv" && title.status === "ended" && title.episodes.length > 4 && !isHere(title),
  );
  await enqueue(other.userId, { kind: "list", simklId: movie.simkl, status: "dropped" });
  await enqueue(other.userId, { kind: "list", simklId: show.simkl, status: "hold" });
  await syncUser(other.userId, "write");
  await db.pendingWrite.updateMany({
    where: { userId: other.userId, simklId: show.simkl },
    data: { state: "refused" },
  });
  await enqueue(other.userId, { kind: "rate", simklId: movie.simkl, rating: 3 });
  await db.syncState.update({ where: { userId: other.userId }, data: { nextDueAt: null } });
});
beforeEach(async () => {
  await db.pendingWrite.deleteMany({ where: { userId: user.userId } });
});
afterAll(() => fixture.close());

const listed: IntentFields = { kind: "list", status: "plantowatch" };
const watch = (watchedAt: string): IntentFields => ({ kind: "watch-film", watchedAt });
const memo = (text: string): IntentFields => ({ kind: "memo", text, isPrivate: false });

type IntentFields = Record<string, unknown>;

test.each<[string, IntentFields, "movie" | "anime movie" | "show" | "unknown", WriteReason]>([
  ["a rating of 0", { kind: "rate", rating: 0 }, "movie", { code: "rating-invalid" }],
  ["a rating of 11", { kind: "rate", rating: 11 }, "movie", { code: "rating-invalid" }],
  ["a rating of 7.5", { kind: "rate", rating: 7.5 }, "show", { code: "rating-invalid" }],
  ["a rating of -1", { kind: "rate", rating: -1 }, "show", { code: "rating-invalid" }],
  ["a rating in letters", { kind: "rate", rating: "8" }, "movie", { code: "not-understood" }],
  ["a memo of 141 letters", memo("a".repeat(141)), "movie", { code: "memo-too-long", limit: 140, length: 141 }],
  [
    "a memo of 141 letters with accents",
    memo("e\u0301".repeat(141)),
    "movie",
    { code: "memo-too-long", limit: 140, length: 141 },
  ],
  [
    "a memo of 140 letters and accents that compose to none",
    memo("x\u0323".repeat(71)),
    "movie",
    { code: "memo-too-long", limit: 140, length: 142 },
  ],
  ["a memo of 71 emoji", memo("🎬".repeat(71)), "show", { code: "memo-too-long", limit: 140, length: 142 }],
  [
    "a memo of one family too many",
    memo("👩‍👩‍👧‍👦".repeat(13)),
    "show",
    { code: "memo-too-long", limit: 140, length: 143 },
  ],
  ["a date to come", watch("2100-01-01T00:00:00Z"), "movie", { code: "date-in-future" }],
  ["a date to come, by its zone", watch("FUTURE"), "movie", { code: "date-in-future" }],
  ["a date before 1970", watch("1969-12-31T23:59:59Z"), "movie", { code: "date-before-2000" }],
  ["the beginning of 1970", watch("1970-01-01T00:00:00Z"), "anime movie", { code: "date-before-2000" }],
  ["no date at all", watch("2024-02-30T00:00:00Z"), "movie", { code: "not-understood" }],
  ["a film that is being watched", { kind: "list", status: "watching" }, "movie", { code: "list-not-for-movies" }],
  ["a film on hold", { kind: "list", status: "hold" }, "movie", { code: "list-not-for-movies" }],
  ["an anime film on hold", { kind: "list", status: "hold" }, "anime movie", { code: "list-not-for-movies" }],
  ["a list that does not exist", { kind: "list", status: "finished" }, "show", { code: "not-understood" }],
  ["an unknown id", listed, "unknown", { code: "title-unknown" }],
  ["a whole show", watch("now"), "show", { code: "episodes-needed" }],
  ["no episode", { kind: "watch-episodes", watchedAt: "now", episodes: [] }, "show", { code: "not-understood" }],
  [
    "an episode that does not exist",
    { kind: "watch-episodes", watchedAt: "now", episodes: [{ season: 9, number: 9 }] },
    "show",
    { code: "episode-unknown", season: 9, number: 9 },
  ],
  [
    "an episode of a film",
    { kind: "watch-season", watchedAt: "now", season: 1 },
    "movie",
    { code: "movie-without-episodes" },
  ],
])("%s is rejected with a reason, and nothing is sent", async (_, intent, of, reason) => {
  const ids = { movie: movie.simkl, "anime movie": animeMovie.simkl, show: show.simkl, unknown: 987_654_321 };
  const isMemo = intent.kind === "memo";
  if (isMemo) {
    const onList = [{ ...listed, simklId: ids[of] }];
    await enqueueAll(user.userId, onList);
    await db.syncState.update({ where: { userId: user.userId }, data: { nextDueAt: null, dueTrigger: null } });
  }
  const before = fixture.app.simulator.requests.records.length;
  const watchedAt = intent.watchedAt === "FUTURE" ? formatFutureInstant() : intent.watchedAt;
  expect(await enqueue(user.userId, { ...intent, watchedAt, simklId: ids[of] })).toEqual({
    state: "rejected",
    reason,
  });
  expect(await listWriteStates(user.userId)).toEqual(isMemo ? ["queued"] : []);
  await syncDueUsers({ kind: "server", deadline: fixture.time.now() + 5000 });
  expect(fixture.app.simulator.requests.records.slice(before)).toEqual([]);
});

test("any intents give reasons or own writes", async () => {
  const before = await listOthersWrites();
  const property = fc.asyncProperty(
    fc.array(fc.oneof(createIntents(), fc.anything()), { maxLength: 6 }),
    async (intents) => {
      const results = await enqueueAll(user.userId, intents);
      expect(results).toHaveLength(intents.length);
      for (const result of results)
        if (result.state === "rejected") expect(formatWriteReason(result.reason)).toMatch(MESSAGE);
    },
  );
  await fc.assert(property, { numRuns: 150, seed: 1 });
  expect(await listOthersWrites()).toEqual(before);
});

test("any id is handled without an error, and writes of another user stay as they are", async () => {
  const before = await listOthersWrites();
  const othersWrites = await db.pendingWrite.findMany({ where: { userId: other.userId }, select: { id: true } });
  expect(othersWrites).toHaveLength(3);
  const ids = fc.oneof(
    fc.bigInt(),
    fc.bigInt({ min: -5n, max: 1000n }),
    fc.constantFrom(...othersWrites.map(({ id }) => id)),
  );
  const property = fc.asyncProperty(ids, fc.constantFrom(discardWrite, retryWrite, undoWrite), async (id, action) => {
    expect(await action(user.userId, id)).toBe("not-possible");
  });
  await fc.assert(property, { numRuns: 200, seed: 1 });
  expect(await listOthersWrites()).toEqual(before);
});

test("an unknown user has nothing to do", async () => {
  expect(await enqueue(0, { ...listed, simklId: movie.simkl })).toMatchObject({ state: "rejected" });
  for (const action of [discardWrite, retryWrite, undoWrite]) expect(await action(0, 1n)).toBe("not-possible");
});

function listOthersWrites() {
  return db.pendingWrite.findMany({ where: { userId: other.userId }, orderBy: { id: "asc" } });
}

function formatFutureInstant(): string {
  return `${new Date(fixture.time.now() + 3 * 60 * 60_000).toISOString().slice(0, 19)}+02:00`;
}

/** Almost valid intents. */
function createIntents() {
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 2, 2 ** 31, 10));
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "now", "long-ago", "\ud83d", "\0", "2024-01-01T00:00:00Z"),
  );
  const place = fc.record({ season: fc.oneof(fc.constant(1), number), number: fc.oneof(fc.nat(9), number) });
  return fc.record(
    {
      kind: fc.constantFrom(
        ...["watch-film", "watch-episodes", "watch-season", "watch-up-to", "unwatch-episodes", "unwatch-season"],
        ...["list", "rate", "unrate", "memo", "remove", "constructor", "__proto__"],
      ),
      simklId: fc.oneof(fc.constantFrom(...[movie, animeMovie, show].map(({ simkl }) => simkl)), number),
      userId: fc.constant(other.userId),
      id: fc.bigInt(),
      ...{ watchedAt: text, text, isPrivate: fc.boolean(), rating: number, season: number, number },
      status: fc.constantFrom("dropped", "completed", "hold", "plantowatch", "watching", "removed", null),
      episodes: fc.array(place, { maxLength: 3 }),
    },
    { requiredKeys: ["kind", "simklId"] },
  );
}
