import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { type RemovedTitle, removedPage } from "@/lib/writes/removed-titles";
import type { Item, Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import { person, stage } from "./one-person";
import { states, stranger } from "./stage";

export const isEnded = ({ kind, status, episodes }: Title) =>
  kind === "tv" && status === "ended" && episodes.length > 4;

export const isFilm = ({ kind, released }: Title) => kind === "movie" && released !== null && released < "2020";

export function now(): Date {
  return new Date(stage.time.now());
}

/** An empty library would look like a fault. */
export function allButOne(): number[] {
  return [...person.account.items.keys()].slice(1);
}

export async function journal(): Promise<RemovedTitle[]> {
  return (await removedPage(person.userId, { search: "", after: null }, 50, now())).titles;
}

/** A title that is listed so at Simkl, and here. */
export async function listed(fits: (title: Title) => boolean, item: Partial<Item>): Promise<Title> {
  const title = await stranger(stage, person, fits);
  const array = title.kind === "movie" ? "movies" : "shows";
  const to = item.status ?? "watching";
  await stage.house.act(person.account, "addToList", { [array]: [{ ids: { simkl: title.simkl }, to }] });
  Object.assign(person.account.items.get(title.simkl) ?? {}, item);
  await resync();
  return title;
}

export async function removeAtSimkl(...simklIds: number[]): Promise<void> {
  const { titles } = stage.house.simulator.world;
  const isMovie = (simkl: number) => titles.get(simkl)?.kind === "movie";
  const entries = (ids: number[]) => ids.map((simkl) => ({ ids: { simkl } }));
  const body = { movies: entries(simklIds.filter(isMovie)), shows: entries(simklIds.filter((id) => !isMovie(id))) };
  await stage.house.act(person.account, "removeHistory", body);
  await resync();
  // A kind that is gone whole is believed at a second look.
  const { heldSince } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  if (heldSince === null) return;
  stage.time.advance(10 * 60_000);
  await resync();
}

/** As after a visit; what was put into Simkl's library by hand is told as well. */
export async function resync(simklId?: number): Promise<void> {
  if (simklId) {
    const memo = { text: "", is_private: false };
    const body = { shows: [{ ids: { simkl: simklId }, status: person.account.items.get(simklId)?.status, memo }] };
    await stage.house.act(person.account, "writeHistory", body, { skip_auto_watching: "yes" });
  }
  stage.time.advance(5000);
  expect(await syncUser(person.userId, "visit")).toBe("done");
  stage.time.advance(60_000);
}

export async function send(): Promise<void> {
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(3000);
}

export async function expectEqual(): Promise<void> {
  expect(new Set(await states(person.userId))).toEqual(new Set(["confirmed"]));
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
}
