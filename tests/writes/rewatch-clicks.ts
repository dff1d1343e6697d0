import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { getRewatchesWithPending } from "@/lib/writes/rewatch/rewatches-ahead";
import { listOutboxWrites } from "@/lib/writes/writes-of";
import { clickAndSend, addFinishedTitles, type Rewatcher, createRewatcher } from "./rewatcher";
import { compareById, readSimklSessions } from "./sessions-at-simkl";
import { createSyncFixture, type SyncFixture } from "./stage";

export const DAY = 24 * 60 * 60_000;

export let fixture: SyncFixture;
/** Somebody who has watched a show and a film a year ago; another show and another film for each test. */
export let user: Rewatcher;

/** To be called once by a file whose tests click on rewatches. */
export function setUpRewatcher(): void {
  beforeAll(async () => {
    fixture = await createSyncFixture();
    user = await createRewatcher(fixture);
  });
  beforeEach(async () => {
    user = await addFinishedTitles(fixture, user);
    fixture.app.simulator.requests.clear();
  });
  afterEach(() => {
    fixture.app.simulator.faults.clear();
    user.account.plan = "vip";
    Object.assign(fixture.app.simulator.strictness, { deltaSessions: "all", rewatchActivity: "list" });
  });
  afterAll(() => fixture.close());
}

export const createStartIntent = (rest: object = {}) => ({
  kind: "rewatch-start",
  simklId: user.show.simkl,
  watchedAt: "now",
  isEmpty: false,
  ...rest,
});

export const createMarkIntent = (rewatchId: number, number: number, watchedAt: string = "now") => ({
  ...{ kind: "rewatch-episodes", simklId: user.show.simkl, rewatchId, watchedAt },
  episodes: [{ season: 1, number }],
});

export const createStateIntent = (rewatchId: number, state: "active" | "closed") => ({
  ...{ kind: "rewatch-state", simklId: user.show.simkl, rewatchId, state },
});

export async function beginRewatch(): Promise<number> {
  await clickAndSend(fixture, user, createStartIntent());
  return (await listSessions()).at(-1)?.rewatchId ?? 0;
}

export async function beginAnotherRewatch(): Promise<number> {
  const [first] = await listSessions();
  await clickAndSend(fixture, user, createStateIntent(first?.rewatchId ?? 0, "closed"));
  fixture.time.advance(3 * DAY);
  return beginRewatch();
}

export async function listSessions(simklId = user.show.simkl) {
  return (await getRewatchesWithPending(user.userId, simklId))?.sessions ?? [];
}

export async function expectEqual(simklId = user.show.simkl): Promise<void> {
  const shown = (await listSessions(simklId)).map(({ turn: _turn, ...session }) => session).sort(compareById);
  expect(shown).toEqual(await readSimklSessions(fixture, user, simklId));
}

/** What became of the latest write, and the sentence about it. */
export async function getLatestOutcome(): Promise<[string, string | null]> {
  const [latest] = (await listOutboxWrites(user.userId)).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return [latest?.state ?? "none", latest?.reason ?? null];
}
