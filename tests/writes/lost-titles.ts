import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { type RemovedTitle, getRemovedPage } from "@/lib/writes/removed-titles";
import type { Item, Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/sync/both-libraries";
import { user, fixture } from "./one-person";
import { listWriteStates, findUnlistedTitle } from "./stage";

export const isEnded = ({ kind, status, episodes }: Title) =>
  kind === "tv" && status === "ended" && episodes.length > 4;

export const isMovie = ({ kind, released }: Title) => kind === "movie" && released !== null && released < "2020";

export function getNow(): Date {
  return new Date(fixture.time.now());
}

/** An empty library would look like a fault. */
export function listAllButOne(): number[] {
  return [...user.account.items.keys()].slice(1);
}

export async function listJournal(): Promise<RemovedTitle[]> {
  return (await getRemovedPage(user.userId, { search: "", after: null }, 50, getNow())).titles;
}

/** A title that is listed so at Simkl, and here. */
export async function addListedTitle(matches: (title: Title) => boolean, item: Partial<Item>): Promise<Title> {
  const title = await findUnlistedTitle(fixture, user, matches);
  const array = title.kind === "movie" ? "movies" : "shows";
  const to = item.status ?? "watching";
  await fixture.app.changeAtSimkl(user.account, "addToList", { [array]: [{ ids: { simkl: title.simkl }, to }] });
  Object.assign(user.account.items.get(title.simkl) ?? {}, item);
  await resync();
  return title;
}

export async function removeAtSimkl(...simklIds: number[]): Promise<void> {
  const { titles } = fixture.app.simulator.world;
  const isMovie = (simkl: number) => titles.get(simkl)?.kind === "movie";
  const entries = (ids: number[]) => ids.map((simkl) => ({ ids: { simkl } }));
  const body = { movies: entries(simklIds.filter(isMovie)), shows: entries(simklIds.filter((id) => !isMovie(id))) };
  await fixture.app.changeAtSimkl(user.account, "removeHistory", body);
  await resync();
  // A kind that is gone whole is believed at a second look.
  const { heldSince } = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  if (heldSince === null) return;
  fixture.time.advance(10 * 60_000);
  await resync();
}

/** As after a visit; what was put into Simkl's library by hand is told as well. */
export async function resync(simklId?: number): Promise<void> {
  if (simklId) {
    const memo = { text: "", is_private: false };
    const body = { shows: [{ ids: { simkl: simklId }, status: user.account.items.get(simklId)?.status, memo }] };
    await fixture.app.changeAtSimkl(user.account, "writeHistory", body, { skip_auto_watching: "yes" });
  }
  fixture.time.advance(5000);
  expect(await syncUser(user.userId, "visit")).toBe("done");
  fixture.time.advance(60_000);
}

export async function send(): Promise<void> {
  expect(await syncUser(user.userId, "write")).toBe("done");
  fixture.time.advance(3000);
}

export async function expectEqual(): Promise<void> {
  expect(new Set(await listWriteStates(user.userId))).toEqual(new Set(["confirmed"]));
  expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
}
