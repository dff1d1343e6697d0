import { afterEach, expect } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { act } from "@/lib/watching/act";
import { nowWatching } from "@/lib/watching/now-watching";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import { person, stage, standUp } from "@/tests/writes/one-person";
import { stranger } from "@/tests/writes/stage";

export const MINUTE = 60_000;

/** To be called once by a file whose tests watch something: somebody new for each, who has paused something. */
export function standUpViewer(): void {
  standUp(async () => {
    // Of an empty list of what is paused the next sync is not sure at first, so there is always something.
    const other = await stranger(stage, person, isOther);
    await stage.house.act(person.account, "scrobblePause", { progress: 5, movie: { ids: { simkl: other.simkl } } });
    await follow();
  });
  afterEach(() => expectNoRewatch());
}

export const isFilm = ({ kind, released, runtime }: Title) =>
  kind === "movie" && runtime !== null && released !== null && released < "2020";
export const isShow = ({ kind, status, episodes }: Title) => kind === "tv" && status === "ended" && episodes.length > 4;
const isOther = ({ kind, released }: Title) =>
  kind === "movie" && released !== null && released > "2021" && released < "2024";

export function ask(input: unknown) {
  return act(person.userId, input, new Date());
}

/** The sync that the deed asked for: the library here is Simkl's afterwards. */
export async function follow(): Promise<void> {
  stage.time.advance(6000);
  expect(await syncUser(person.userId, "write")).toBe("done");
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
  stage.time.advance(2000);
}

export function current() {
  return nowWatching(person.userId, new Date());
}

export async function watchedAt(simklId: number, season: number, number: number): Promise<Date | null> {
  const where = {
    userId_simklId_rewatchId_season_number: { userId: person.userId, simklId, rewatchId: 0, season, number },
  };
  return (await db.watch.findUnique({ where }))?.watchedAt ?? null;
}

export function deletes(): string[] {
  return stage.house.simulator.requests.records
    .filter(({ method, accountId }) => method === "DELETE" && accountId === person.account.id)
    .map(({ path }) => path);
}

/**
 * Nothing here may ever be taken for a wish to count a rewatch (docs/simkl-api.md#rewatches-by-scrobble-and-check-in).
 */
function expectNoRewatch(): void {
  const flagged = stage.house.simulator.requests.records.filter(
    ({ method, query }) => method !== "GET" && "allow_rewatch" in query,
  );
  expect(flagged).toEqual([]);
}
