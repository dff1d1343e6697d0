import { afterEach, expect } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { runWatchingAction } from "@/lib/watching/act";
import { getNowWatching } from "@/lib/watching/now-watching";
import type { Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/sync/both-libraries";
import { user, fixture, setUpSingleUser } from "@/tests/writes/one-person";
import { findUnlistedTitle } from "@/tests/writes/stage";

export const MINUTE = 60_000;

/** To be called once by a file whose tests watch something: somebody new for each, who has paused something. */
export function setUpWatching(): void {
  setUpSingleUser(async () => {
    // Of an empty list of what is paused the next sync is not sure at first, so there is always something.
    const other = await findUnlistedTitle(fixture, user, isOtherMovie);
    await fixture.app.changeAtSimkl(user.account, "scrobblePause", { progress: 5, movie: { ids: { simkl: other.simkl } } });
    await syncAfterAction();
  });
  afterEach(() => expectNoRewatch());
}

export const isMovie = ({ kind, released, runtime }: Title) =>
  kind === "movie" && runtime !== null && released !== null && released < "2020";
export const isShow = ({ kind, status, episodes }: Title) => kind === "tv" && status === "ended" && episodes.length > 4;
const isOtherMovie = ({ kind, released }: Title) =>
  kind === "movie" && released !== null && released > "2021" && released < "2024";

export function runAction(input: unknown) {
  return runWatchingAction(user.userId, input, new Date());
}

/** The sync that the deed asked for: the library here is Simkl's afterwards. */
export async function syncAfterAction(): Promise<void> {
  fixture.time.advance(6000);
  expect(await syncUser(user.userId, "write")).toBe("done");
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
  fixture.time.advance(2000);
}

export function getCurrent() {
  return getNowWatching(user.userId, new Date());
}

export async function findWatchedAt(simklId: number, season: number, number: number): Promise<Date | null> {
  const where = {
    userId_simklId_rewatchId_season_number: { userId: user.userId, simklId, rewatchId: 0, season, number },
  };
  return (await db.watch.findUnique({ where }))?.watchedAt ?? null;
}

export function listDeletes(): string[] {
  return fixture.app.simulator.requests.records
    .filter(({ method, accountId }) => method === "DELETE" && accountId === user.account.id)
    .map(({ path }) => path);
}

/**
 * Nothing here may ever be taken for a wish to count a rewatch (docs/simkl-api.md#rewatches-by-scrobble-and-check-in).
 */
function expectNoRewatch(): void {
  const flagged = fixture.app.simulator.requests.records.filter(
    ({ method, query }) => method !== "GET" && "allow_rewatch" in query,
  );
  expect(flagged).toEqual([]);
}
