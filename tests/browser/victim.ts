import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type pg from "pg";
import { callByScript, serverReferences } from "./call-action";
import { places } from "./places";
import { form, type Victim } from "./server-actions";
import { signIn } from "./sign-in";
import { act, newPerson, type Person, recordedPerson } from "./simulator";

export interface Created {
  person: Person;
  victim: Victim;
  /** Texts that stand nowhere but in what the victim has. */
  markers: string[];
}

const WATCHED = "2024-03-05T20:10:07Z";
const AGAIN = "2024-06-05T20:10:07Z";

/** Somebody with a bit of everything that an action can be about, each named so that it would be recognized elsewhere. */
export async function createVictim(page: Page, database: pg.Client): Promise<Created> {
  const marker = randomBytes(6).toString("hex");
  const first = 9_900_000 + Math.floor(Math.random() * 6000) * 10;
  const films = [0, 1, 2, 3, 4, 5].map((index) => first + index);
  await recordedPerson({ shows: [], movies: films.map((simkl, index) => filmRow(simkl, `Hidden ${marker} ${index}`)) });
  const person = await newPerson({ plan: "vip", films: 0, shows: 0, anime: 0, episodes: 0 });
  await watchFilms(person, films, `Memo ${marker}`);
  await signIn(page, person);
  const userId = (await one<{ id: number }>(database, `SELECT "id" FROM "User" WHERE "simklId" = $1`, [person.id])).id;

  const call = caller(page);
  await call("app/(signed-in)/settings/rewatch-actions.ts#setTrackRewatches", form({ trackRewatches: "true" }));
  await call("app/(signed-in)/watching-actions.ts#watch", form({ deed: "pause", simklId: films[4] ?? 0, percent: 40 }));
  await act(person, "removeHistory", { movies: [{ ids: { simkl: films[5] } }] });
  await call("app/(signed-in)/sync-actions.ts#syncNow", null);
  const removed = () => database.query(`SELECT 1 FROM "RemovedItem" WHERE "userId" = $1`, [userId]);
  await expect.poll(async () => (await removed()).rowCount, { timeout: 30_000 }).toBe(1);
  // What is in the outbox stays there, and nothing else changes by itself.
  await call("app/(signed-in)/sync-actions.ts#pauseChecks");

  const view = `View ${marker}`;
  await call(
    "app/(signed-in)/library/view-actions.ts#saveView",
    { problem: null },
    form({ name: view, query: "status=completed" }),
  );
  await page.goto("/review/2024/share");
  const boxes = page.locator('input[name="show"]');
  const cards = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute("value") ?? ""));
  await call("app/(signed-in)/review/sharing/actions.ts#makeLink", form({ range: "2024", show: cards }));
  for (const simklId of films.slice(1, 4))
    await call(
      "app/(signed-in)/act-actions.ts#act",
      form({ intent: JSON.stringify({ kind: "rate", simklId, rating: 3 }) }),
    );
  const { rows } = await database.query<{ id: string }>(
    `SELECT "id" FROM "PendingWrite" WHERE "userId" = $1 ORDER BY "id"`,
    [userId],
  );
  const [queued = "", refused = "", unwanted = ""] = rows.map(({ id }) => id);
  await database.query(
    `UPDATE "PendingWrite" SET "state" = 'refused', "settledAt" = now() WHERE "userId" = $1 AND "id" = $2`,
    [userId, refused],
  );
  await database.query(`UPDATE "SyncState" SET "heldSince" = now(), "heldRemovals" = $2 WHERE "userId" = $1`, [
    userId,
    [films[0]],
  ]);
  const begunEdit = await chosen(page, database, userId, films.slice(0, 2), "rating=8");
  await call(
    "app/(signed-in)/library/bulk/bulk-actions.ts#begin",
    form({ edit: begunEdit.id, wish: begunEdit.wish, mark: begunEdit.mark }),
  );
  const edit = await chosen(page, database, userId, films.slice(2, 4), "rating=9");

  const spare = await one<{ id: number }>(
    database,
    `INSERT INTO "Session" ("tokenHash", "userId", "expires")
     SELECT md5(random()::text) || number, $1, now() + interval '30 days' FROM generate_series(1, 2) AS number RETURNING "id"`,
    [userId],
  );
  const share = await one<{ token: string }>(database, `SELECT "token" FROM "ReviewShare" WHERE "userId" = $1`, [
    userId,
  ]);
  const rewatch = await one<{ rewatchId: number }>(
    database,
    `SELECT "rewatchId" FROM "RewatchSession" WHERE "userId" = $1`,
    [userId],
  );
  const playback = await one<{ id: string }>(database, `SELECT "id" FROM "Playback" WHERE "userId" = $1`, [userId]);
  const gone = await one<{ simklId: number; removedAt: Date }>(
    database,
    `SELECT "simklId", "removedAt" FROM "RemovedItem" WHERE "userId" = $1`,
    [userId],
  );
  await page.goto("about:blank");
  return {
    person,
    victim: {
      ...{
        userId,
        films: films.slice(0, 4),
        view,
        shareToken: share.token,
        cards,
        rewatchId: rewatch.rewatchId,
        playbackId: playback.id,
      },
      removal: `${gone.removedAt.getTime()}.${gone.simklId}`,
      ...{ writes: { queued, refused, unwanted }, edit, begunEdit: begunEdit.id, spareSession: spare.id },
    },
    markers: [`Hidden ${marker}`, `Memo ${marker}`, view, share.token, person.name],
  };
}

/** Calls an action as the person whose page it is. */
function caller(page: Page) {
  const references = new Map(serverReferences().map((reference) => [reference.name, reference]));
  return async (name: string, ...args: unknown[]) => {
    const reference = references.get(name);
    if (!reference) throw new Error(`There is no action ${name}.`);
    const origin = places().appUrl;
    const { status, text } = await callByScript(page.request, { ...reference, path: "/settings", args, origin });
    expect({ name, status, text }).toEqual({ name, status, text: expect.not.stringContaining('"state":"refused"') });
    expect([name, status < 400]).toEqual([name, true]);
  };
}

/** An edit of these films that is not begun, as its page shows it. */
async function chosen(page: Page, database: pg.Client, userId: number, films: readonly number[], wish: string) {
  await caller(page)(
    "app/(signed-in)/library/choose-action.ts#chooseTitles",
    form({ choice: "ticked", query: "", title: films }),
  );
  const { id } = await one<{ id: string }>(
    database,
    `SELECT "id" FROM "BulkEdit" WHERE "userId" = $1 ORDER BY "id" DESC LIMIT 1`,
    [userId],
  );
  await page.goto(`/library/bulk/${id}?do=rate&${wish}`);
  const field = (name: string) => page.locator(`input[type=hidden][name=${name}]`).first().inputValue();
  return { id, wish: await field("wish"), mark: await field("mark") };
}

async function watchFilms(person: Person, films: readonly number[], memo: string): Promise<void> {
  const entries = films.map((simkl) => ({
    ids: { simkl },
    watched_at: WATCHED,
    status: "completed",
    memo: { text: memo, is_private: true },
  }));
  await act(person, "writeHistory", { movies: entries });
  await act(
    person,
    "writeHistory",
    { movies: [{ ids: { simkl: films[0] }, watched_at: AGAIN }] },
    { allow_rewatch: "yes" },
  );
  await act(person, "writeRatings", { movies: films.map((simkl) => ({ ids: { simkl }, rating: 7 })) });
}

/** Brings a film into the simulator's world. */
function filmRow(simkl: number, title: string) {
  return {
    ...{ last_watched_at: "2020-01-01T20:00:00Z", status: "completed", user_rating: null },
    ...{ watched_episodes_count: 0, total_episodes_count: 0, not_aired_episodes_count: 0 },
    movie: { title, poster: null, year: 2011, ids: { simkl, slug: "hidden" } },
  };
}

async function one<T extends pg.QueryResultRow>(database: pg.Client, text: string, values: unknown[]): Promise<T> {
  const { rows } = await database.query<T>(text, values);
  if (!rows[0]) throw new Error(`Nothing is there: ${text}`);
  return rows[0];
}
