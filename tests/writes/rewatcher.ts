import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { enqueue } from "@/lib/writes/enqueue";
import type { Title } from "@/simulator/model";
import { type Person, type Stage, somebody, stranger } from "./stage";

const DAY = 24 * 60 * 60_000;

/** Somebody on a paid plan who tracks rewatches, and has watched a show and a film, each of them whole, a year ago. */
export interface Rewatcher extends Person {
  show: Title;
  film: Title;
}

export async function rewatcher(stage: Stage): Promise<Rewatcher> {
  return finished(stage, await somebody(stage));
}

/** The same of somebody who is here already: another show, another film. */
export async function finished(stage: Stage, { account, userId }: Person): Promise<Rewatcher> {
  const person = { account, userId };
  const show = await stranger(stage, person, (title) => isShort(title) && title.status === "ended");
  const film = await stranger(stage, person, ({ kind, released }) => kind === "movie" && (released ?? "9") < "2020");
  const watchedAt = (index: number) => new Date(stage.time.now() - 365 * DAY + index * 60 * 60_000).toISOString();
  const episodes = regular(show).map(({ number }, index) => ({ number, watched_at: watchedAt(index) }));
  await stage.house.act(person.account, "writeHistory", {
    shows: [{ ids: { simkl: show.simkl }, seasons: [{ number: 1, episodes }] }],
    movies: [{ ids: { simkl: film.simkl }, watched_at: watchedAt(0) }],
  });
  await db.user.update({ where: { id: userId }, data: { trackRewatches: true, plan: "vip" } });
  await sync(stage, person);
  return { ...person, show, film };
}

/** One season of at most a dozen episodes. */
function isShort({ kind, episodes }: Title): boolean {
  return kind === "tv" && episodes.length > 3 && episodes.length < 13 && episodes.every(({ season }) => season < 2);
}

function regular({ episodes }: Title): Title["episodes"] {
  return episodes.filter(({ season }) => season === 1);
}

/** The person presses a button that may write one rewatch; why nothing came of it, null when it was kept. */
export async function click({ house }: Stage, { account, userId }: Person, intent: object): Promise<string | null> {
  const kept = await enqueue(userId, intent);
  if (kept.state === "refused") return kept.sentence;
  house.expectViolations(account, "rewatch-write", "a click", 1);
  return null;
}

/** The same for one that has to be kept, and sent. */
export async function clickAndSend(stage: Stage, person: Person, intent: object): Promise<void> {
  expect(await click(stage, person, intent)).toBeNull();
  await sync(stage, person);
}

/** Time goes on, so that the next click is no repetition of the last. */
export async function sync({ time }: Stage, { userId }: Person): Promise<void> {
  expect(await syncUser(userId, "write")).toBe("done");
  time.advance(61_000);
}
