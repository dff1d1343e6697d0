import { listRegularEpisodes } from "../catalog/aired";
import type { Item, Title, World } from "../model";
import { DAY, formatInstant, MINUTE } from "../world/instant";
import { isCatalogueTitle } from "../world/invented/catalogue-titles";
import type { Random } from "../world/random";
import type { Viewer } from "./evenings";
import { completeUndated, markAtOnce, markAtRelease, markLongAgo } from "./mark-items";
import { watchLibrary } from "./watch-library";

/** How many titles: first those marked as watched on joining, then those watched later. */
const counts = {
  atOnce: { tv: 46, anime: 14 },
  atRelease: { movie: 42, tv: 6 },
  longAgo: { movie: 17, tv: 8 },
  undated: { tv: 11, anime: 3 },
  lived: { movie: 640, tv: 278, anime: 135 },
};
const MAX_EPISODES = 200;

/** 1,200 items: what was marked in the first weeks, and eight years of evenings. */
export function createEightYearLibrary(world: World, viewer: Viewer): Item[] {
  const { from, random } = viewer;
  const titles = random.shuffle([...world.titles.values()].filter((title) => !isCatalogueTitle(title)));
  const known = titles.filter((title) => hadEnded(title, from));
  const pick = (kind: Title["kind"], count: number) => takeTitles(known, count, (title) => title.kind === kind);

  const atOnce = [...pick("tv", counts.atOnce.tv), ...pick("anime", counts.atOnce.anime)];
  const atRelease = [...pick("movie", counts.atRelease.movie), ...pick("tv", counts.atRelease.tv)];
  const longAgo = [...pick("movie", counts.longAgo.movie), ...pick("tv", counts.longAgo.tv)];
  const undated = [...pick("tv", counts.undated.tv), ...pick("anime", counts.undated.anime)];
  const marked = [
    ...atOnce.map((title) => markAtOnce(title, pickMarkingTime(from, random))),
    ...atRelease.map((title) => markAtRelease(title, pickMarkingTime(from, random))),
    ...longAgo.map((title) => markLongAgo(title, pickMarkingTime(from, random))),
    ...undated.map((title) => completeUndated(title, pickMarkingTime(from, random))),
  ];

  const taken = new Set(marked.map(({ simkl }) => simkl));
  const left = titles.filter((title) => !taken.has(title.simkl) && title.episodes.length <= MAX_EPISODES);
  const lived = (["movie", "tv", "anime"] as const).flatMap((kind) => {
    const candidates = left.filter((title) => title.kind === kind).sort((a, b) => getUrgency(b) - getUrgency(a));
    return candidates.slice(0, counts.lived[kind]);
  });
  return [...marked, ...watchLibrary(lived, viewer)];
}

/** Airing and coming titles are never left out. */
function getUrgency({ status }: Title): number {
  return status === "ended" ? 0 : 1;
}

function hadEnded(title: Title, at: number): boolean {
  const last = listRegularEpisodes(title).at(-1)?.airsAt ?? null;
  const isSerialOrMovie = title.kind === "movie" || last !== null;
  return title.status === "ended" && isSerialOrMovie && (last ?? title.released ?? "9999") < formatInstant(at);
}

function takeTitles(titles: Title[], count: number, isWanted: (title: Title) => boolean): Title[] {
  const taken = titles.filter(isWanted).slice(0, count);
  for (const title of taken) titles.splice(titles.indexOf(title), 1);
  return taken;
}

/** In the first three weeks, at any second. */
function pickMarkingTime(from: number, random: Random): number {
  return from + random.next() * 21 * DAY + MINUTE;
}
