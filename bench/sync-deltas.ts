import { setTimeout } from "node:timers/promises";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { syncUser } from "@/lib/jobs/sync-user";
import { createWorld } from "@/simulator/world/world";
import type { BenchApp } from "./bench-app";
import { measureWithoutWaiting } from "./measure-without-waiting";
import { type BenchUser, registerAccount } from "./register-account";
import { getMedian } from "./report";

const SECOND_MS = 1000;
const ROUNDS = 25;
const LARGE = { movies: 3000, shows: 1500, anime: 500, episodes: 150_000, seed: 1 };
const SMALL = { movies: 1, shows: 2, anime: 0, episodes: 30, seed: 2 };

/**
 * The same episode of the same show, watched and unmarked in turn, in a large library and in a small one of the same database.
 * Answers the median ratio of the two, without the time in which the simulator computes its answers.
 */
export async function measureDeltas(app: BenchApp): Promise<number> {
  connectDatabase(await app.createDatabase());
  const show = findShow();
  const [large, small] = [await registerAccount(app, LARGE), await registerAccount(app, SMALL)];
  for (const user of [large, small]) {
    await changeAtSimkl(app, user, "writeHistory", [{ ids: { simkl: show }, seasons: [{ number: 1 }] }]);
    if ((await syncUser(user.id, "sign-in")) !== "done") throw new Error("The import did not succeed.");
  }

  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    // Our own five reads a second per person are not what is measured.
    await setTimeout(SECOND_MS / 2);
    const change = round % 2 === 1 ? "removeHistory" : "writeHistory";
    const times: number[] = [];
    for (const user of round % 2 === 1 ? [large, small] : [small, large]) {
      await changeAtSimkl(app, user, change, [
        { ids: { simkl: show }, seasons: [{ number: 1, episodes: [{ number: 2 }] }] },
      ]);
      times.push((await measureWithoutWaiting(() => sync(user))).ms);
    }
    const [largeMs = Number.NaN, smallMs = Number.NaN] = round % 2 === 1 ? times : times.reverse();
    ratios.push(largeMs / smallMs);
    console.log(`delta, round ${round}: ${largeMs.toFixed(1)} ms in 150,000, ${smallMs.toFixed(1)} ms in 50`);
  }
  await releaseInstanceLock();
  await closeDatabase();
  return getMedian(ratios);
}

async function sync({ id }: BenchUser): Promise<void> {
  const outcome = await syncUser(id, "schedule");
  if (outcome !== "done") throw new Error(`The sync ended as ${outcome}.`);
}

function changeAtSimkl({ control }: BenchApp, { id }: BenchUser, handler: string, shows: unknown[]): Promise<unknown> {
  return control(`accounts/${id}/act`, { handler, body: { shows } });
}

/** A show of the simulator's own catalogue with a first season of some length. */
function findShow(): number {
  for (const title of createWorld(new Date()).titles.values()) {
    if (title.kind === "tv" && title.episodes.filter(({ season }) => season === 1).length === 20) return title.simkl;
  }
  throw new Error("The simulator has no show whose first season has twenty episodes.");
}
