import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { rewatchesAhead } from "@/lib/writes/rewatch/rewatches-ahead";
import { writesOf } from "@/lib/writes/writes-of";
import { clickAndSend, finished, type Rewatcher, rewatcher } from "./rewatcher";
import { byId, sessionsAtSimkl } from "./sessions-at-simkl";
import { openStage, type Stage } from "./stage";

export const DAY = 24 * 60 * 60_000;

export let stage: Stage;
/** Somebody who has watched a show and a film a year ago; another show and another film for each test. */
export let person: Rewatcher;

/** To be called once by a file whose tests click on rewatches. */
export function standUp(): void {
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
}

export const start = (rest: object = {}) => ({
  kind: "rewatch-start",
  simklId: person.show.simkl,
  watchedAt: "now",
  isEmpty: false,
  ...rest,
});

export const mark = (rewatchId: number, number: number, watchedAt: string = "now") => ({
  ...{ kind: "rewatch-episodes", simklId: person.show.simkl, rewatchId, watchedAt },
  episodes: [{ season: 1, number }],
});

export const become = (rewatchId: number, state: "active" | "closed") => ({
  ...{ kind: "rewatch-state", simklId: person.show.simkl, rewatchId, state },
});

export async function begun(): Promise<number> {
  await clickAndSend(stage, person, start());
  return (await panel()).at(-1)?.rewatchId ?? 0;
}

export async function begunAgain(): Promise<number> {
  const [first] = await panel();
  await clickAndSend(stage, person, become(first?.rewatchId ?? 0, "closed"));
  stage.time.advance(3 * DAY);
  return begun();
}

export async function panel(simklId = person.show.simkl) {
  return (await rewatchesAhead(person.userId, simklId))?.sessions ?? [];
}

export async function expectEqual(simklId = person.show.simkl): Promise<void> {
  const shown = (await panel(simklId)).map(({ turn: _turn, ...session }) => session).sort(byId);
  expect(shown).toEqual(await sessionsAtSimkl(stage, person, simklId));
}

/** What became of the latest write, and the sentence about it. */
export async function outcome(): Promise<[string, string | null]> {
  const [latest] = (await writesOf(person.userId)).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return [latest?.state ?? "none", latest?.reason ?? null];
}
