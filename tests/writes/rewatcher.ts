import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { enqueue } from "@/lib/writes/enqueue";
import type { Title } from "@/simulator/model";
import { type TestUser, type SyncFixture, createUser, findUnlistedTitle } from "./stage";

const DAY = 24 * 60 * 60_000;

/** Somebody on a paid plan who tracks rewatches, and has watched a show and a film, each of them whole, a year ago. */
export interface Rewatcher extends TestUser {
  show: Title;
  movie: Title;
}

export async function createRewatcher(fixture: SyncFixture): Promise<Rewatcher> {
  return addFinishedTitles(fixture, await createUser(fixture));
}

/** The same of somebody who is here already: another show, another film. */
export async function addFinishedTitles(fixture: SyncFixture, { account, userId }: TestUser): Promise<Rewatcher> {
  const user = { account, userId };
  const show = await findUnlistedTitle(fixture, user, (title) => isShort(title) && title.status === "ended");
  const movie = await findUnlistedTitle(fixture, user, ({ kind, released }) => kind === "movie" && (released ?? "9") < "2020");
  const watchedAt = (index: number) => new Date(fixture.time.now() - 365 * DAY + index * 60 * 60_000).toISOString();
  const episodes = listRegular(show).map(({ number }, index) => ({ number, watched_at: watchedAt(index) }));
  await fixture.app.changeAtSimkl(user.account, "writeHistory", {
    shows: [{ ids: { simkl: show.simkl }, seasons: [{ number: 1, episodes }] }],
    movies: [{ ids: { simkl: movie.simkl }, watched_at: watchedAt(0) }],
  });
  await db.user.update({ where: { id: userId }, data: { trackRewatches: true, plan: "vip" } });
  await sync(fixture, user);
  return { ...user, show, movie: movie };
}

/** One season of at most a dozen episodes. */
function isShort({ kind, episodes }: Title): boolean {
  return kind === "tv" && episodes.length > 3 && episodes.length < 13 && episodes.every(({ season }) => season < 2);
}

function listRegular({ episodes }: Title): Title["episodes"] {
  return episodes.filter(({ season }) => season === 1);
}

/** The person presses a button that may write one rewatch; why nothing came of it, null when it was kept. */
export async function click({ app }: SyncFixture, { account, userId }: TestUser, intent: object): Promise<string | null> {
  const kept = await enqueue(userId, intent);
  if (kept.state === "refused") return kept.message;
  app.expectViolations(account, "rewatch-write", "a click", 1);
  return null;
}

/** The same for one that has to be kept, and sent. */
export async function clickAndSend(fixture: SyncFixture, user: TestUser, intent: object): Promise<void> {
  expect(await click(fixture, user, intent)).toBeNull();
  await sync(fixture, user);
}

/** Time goes on, so that the next click is no repetition of the last. */
export async function sync({ time }: SyncFixture, { userId }: TestUser): Promise<void> {
  expect(await syncUser(userId, "write")).toBe("done");
  time.advance(61_000);
}
