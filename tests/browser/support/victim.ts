import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type pg from "pg";
import { getAppInfo } from "./app-info";
import { callByScript, listServerReferences } from "./call-action";
import { createForm, type Victim } from "./server-actions";
import { signIn } from "./sign-in";
import { type Account, createAccount, createRecordedAccount, writeAtSimkl } from "./simulator";

export interface CreatedVictim {
  person: Account;
  victim: Victim;
  /** Texts that occur only in the victim's data. */
  markers: string[];
}

const WATCHED = "2024-03-05T20:10:07Z";
const REWATCHED = "2024-06-05T20:10:07Z";

/** A person with data for every action, named uniquely, so that it is recognized elsewhere. */
export async function createVictim(page: Page, database: pg.Client): Promise<CreatedVictim> {
  const marker = randomBytes(6).toString("hex");
  const first = 9_900_000 + Math.floor(Math.random() * 6000) * 10;
  const movieIds = [0, 1, 2, 3, 4, 5].map((index) => first + index);
  await createRecordedAccount({
    shows: [],
    movies: movieIds.map((simkl, index) => createMovieRow(simkl, `Hidden ${marker} ${index}`)),
  });
  const person = await createAccount({ plan: "vip", movies: 0, shows: 0, anime: 0, episodes: 0 });
  await watchMovies(person, movieIds, `Memo ${marker}`);
  await signIn(page, person);
  const userId = (await queryOne<{ id: number }>(database, `SELECT "id" FROM "User" WHERE "simklId" = $1`, [person.id]))
    .id;

  const call = createCaller(page);
  await call("app/(signed-in)/settings/actions.ts#setTrackRewatches", createForm({ trackRewatches: "true" }));
  await call(
    "app/(signed-in)/_actions/watching.ts#submitWatchingAction",
    createForm({ kind: "pause", simklId: movieIds[4] ?? 0, percent: 40 }),
  );
  await writeAtSimkl(person, "removeHistory", { movies: [{ ids: { simkl: movieIds[5] } }] });
  const listRemoved = () => database.query(`SELECT 1 FROM "RemovedItem" WHERE "userId" = $1`, [userId]);
  // A sync that runs already may have read the list before the removal.
  await expect(async () => {
    await call("app/(signed-in)/_actions/sync.ts#syncNow", null);
    await expect.poll(async () => (await listRemoved()).rowCount, { timeout: 30_000 }).toBe(1);
  }).toPass({ timeout: 120_000 });
  // The outbox stays as it is, and nothing else changes.
  await call("app/(signed-in)/_actions/sync.ts#pauseChecks");

  const view = `View ${marker}`;
  await call(
    "app/(signed-in)/library/_actions/saved-views.ts#saveView",
    null,
    createForm({ name: view, query: "status=completed" }),
  );
  await page.goto("/review/2024/share");
  const boxes = page.locator('input[name="show"]');
  const cards = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute("value") ?? ""));
  await call("app/(signed-in)/review/actions.ts#createLink", createForm({ range: "2024", show: cards }));
  for (const simklId of movieIds.slice(1, 4))
    await call(
      "app/(signed-in)/_actions/library.ts#submitIntent",
      createForm({ intent: JSON.stringify({ kind: "rate", simklId, rating: 3 }) }),
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
    [movieIds[0]],
  ]);
  const begunEdit = await chooseTitles(page, database, userId, movieIds.slice(0, 2), "rating=8");
  await call(
    "app/(signed-in)/library/bulk/[id]/actions.ts#startEdit",
    createForm({ edit: begunEdit.id, intent: begunEdit.intent, mark: begunEdit.mark }),
  );
  const edit = await chooseTitles(page, database, userId, movieIds.slice(2, 4), "rating=9");

  const spare = await queryOne<{ id: number }>(
    database,
    `INSERT INTO "Session" ("tokenHash", "userId", "expires")
     SELECT md5(random()::text) || number, $1, now() + interval '30 days' FROM generate_series(1, 2) AS number RETURNING "id"`,
    [userId],
  );
  const share = await queryOne<{ token: string }>(database, `SELECT "token" FROM "ReviewShare" WHERE "userId" = $1`, [
    userId,
  ]);
  const rewatch = await queryOne<{ rewatchId: number }>(
    database,
    `SELECT "rewatchId" FROM "RewatchSession" WHERE "userId" = $1`,
    [userId],
  );
  const playback = await queryOne<{ id: string }>(database, `SELECT "id" FROM "Playback" WHERE "userId" = $1`, [
    userId,
  ]);
  const gone = await queryOne<{ simklId: number; removedAt: Date }>(
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
        movieIds: movieIds.slice(0, 4),
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

/** Calls an action in the session of a page. */
function createCaller(page: Page) {
  const references = new Map(listServerReferences().map((reference) => [reference.name, reference]));
  return async (name: string, ...args: unknown[]) => {
    const reference = references.get(name);
    if (!reference) throw new Error(`There is no action ${name}.`);
    const origin = getAppInfo().appUrl;
    const { status, text } = await callByScript(page.request, { ...reference, path: "/settings", args, origin });
    expect({ name, status, text }).toEqual({ name, status, text: expect.not.stringContaining('"status":"rejected"') });
    expect([name, status < 400]).toEqual([name, true]);
  };
}

/** An edit of these movies that is not started. */
async function chooseTitles(
  page: Page,
  database: pg.Client,
  userId: number,
  movieIds: readonly number[],
  query: string,
) {
  await createCaller(page)(
    "app/(signed-in)/library/_actions/select-titles.ts#selectTitles",
    createForm({ choice: "ticked", query: "", title: movieIds }),
  );
  const { id } = await queryOne<{ id: string }>(
    database,
    `SELECT "id" FROM "BulkEdit" WHERE "userId" = $1 ORDER BY "id" DESC LIMIT 1`,
    [userId],
  );
  await page.goto(`/library/bulk/${id}?do=rate&${query}`);
  const readField = (name: string) => page.locator(`input[type=hidden][name=${name}]`).first().inputValue();
  return { id, intent: await readField("intent"), mark: await readField("mark") };
}

async function watchMovies(person: Account, movieIds: readonly number[], memo: string): Promise<void> {
  const entries = movieIds.map((simkl) => ({
    ids: { simkl },
    watched_at: WATCHED,
    status: "completed",
    memo: { text: memo, is_private: true },
  }));
  await writeAtSimkl(person, "writeHistory", { movies: entries });
  await writeAtSimkl(
    person,
    "writeHistory",
    { movies: [{ ids: { simkl: movieIds[0] }, watched_at: REWATCHED }] },
    { allow_rewatch: "yes" },
  );
  await writeAtSimkl(person, "writeRatings", { movies: movieIds.map((simkl) => ({ ids: { simkl }, rating: 7 })) });
}

/** A recorded row of a movie that the simulator does not have. */
function createMovieRow(simkl: number, title: string) {
  return {
    ...{ last_watched_at: "2020-01-01T20:00:00Z", status: "completed", user_rating: null },
    ...{ watched_episodes_count: 0, total_episodes_count: 0, not_aired_episodes_count: 0 },
    movie: { title, poster: null, year: 2011, ids: { simkl, slug: "hidden" } },
  };
}

async function queryOne<T extends pg.QueryResultRow>(database: pg.Client, text: string, values: unknown[]): Promise<T> {
  const { rows } = await database.query<T>(text, values);
  if (!rows[0]) throw new Error(`Nothing is there: ${text}`);
  return rows[0];
}
