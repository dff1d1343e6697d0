import type { Account, CustomList, Title } from "@/simulator/model";
import { instant } from "@/simulator/world/instant";
import type { House } from "@/tests/house";
import type { Change, ChangeName } from "./steps";

/** Where a schedule's changes happen. */
export interface Playground {
  house: House;
  account: Account;
  /** The titles that change, by id: those of the library and some strangers. */
  titles: readonly number[];
}

/** Makes one change at Simkl, as another app of the same person or Simkl itself would. */
export async function makeChange(playground: Playground, change: Change): Promise<void> {
  const title = titleOf(playground, change);
  await MAKERS[change.name]({ ...playground, change, title });
}

type Maker = (scene: Scene) => Promise<void> | void;

interface Scene extends Playground {
  change: Change;
  title: Title;
}

const STATUSES = ["watching", "plantowatch", "hold", "dropped", "completed"] as const;
const PLANS = ["free", "pro", "vip"] as const;
const ZONES = ["UTC", "Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"];

const MAKERS: Record<ChangeName, Maker> = {
  watch: (scene) => history(scene, episodesOf(scene)),
  watchLongAgo: (scene) => history(scene, episodesOf(scene, LONG_AGO[scene.change.value % LONG_AGO.length])),
  watchSeason: (scene) => history(scene, isFilm(scene) ? {} : { seasons: [{ number: 1 }] }),
  watchAll: (scene) => history(scene, {}),
  unwatch: (scene) => removeEpisodes(scene, [{ number: scene.change.episode }]),
  unwatchSeason: (scene) => removeEpisodes(scene, undefined),
  rate: (scene) => post(scene, "writeRatings", { rating: scene.change.value }),
  unrate: (scene) => post(scene, "removeRatings", {}),
  list: (scene) => post(scene, "addToList", { to: STATUSES[scene.change.value % STATUSES.length] }),
  remove: (scene) => post(scene, "removeHistory", {}),
  removeAndAdd: async (scene) => {
    await post(scene, "removeHistory", {});
    await history(scene, episodesOf(scene));
  },
  removeKind: async (scene) => {
    const kind = KINDS[scene.change.value % 3];
    for (const simkl of [...scene.account.items.keys()])
      if (known(scene, simkl).kind === kind) await post({ ...scene, title: known(scene, simkl) }, "removeHistory", {});
  },
  removeMany: async (scene) => {
    for (const simkl of [...scene.account.items.keys()].slice(0, 3 * scene.change.value))
      await post({ ...scene, title: known(scene, simkl) }, "removeHistory", {});
  },
  memo: (scene) => memo(scene, `Memo ${scene.change.value}`),
  clearMemo: (scene) => memo(scene, ""),
  pause: (scene) => scrobble(scene, "scrobblePause", 5 * scene.change.value),
  resume: (scene) => scrobble(scene, scene.change.value > 5 ? "scrobbleStart" : "scrobbleStop", 90),
  clearPause: async ({ house, account, change }) => {
    const playback = account.playbacks[change.value % Math.max(1, account.playbacks.length)];
    if (playback) await house.act(account, "deletePlayback", undefined, {}, { id: String(playback.id) });
  },
  checkIn: (scene) => scrobble(scene, "scrobbleCheckin", 90),
  startRewatch: (scene) => history(scene, { is_rewatch: true, ...statusOf(scene) }, AGAIN),
  rewatch: (scene) => history(scene, { ...sessionOf(scene), ...episodesOf(scene) }, AGAIN),
  changeRewatch: (scene) =>
    history(
      scene,
      { ...sessionOf(scene), rewatch_status: (["active", "closed", "completed"] as const)[scene.change.value % 3] },
      AGAIN,
    ),
  removeRewatch: (scene) => post(scene, "removeHistory", { rewatch_id: 0, ...sessionOf(scene) }, AGAIN),
  rewatchOnSite: ({ house, account, title }) => {
    house.simulator.beginOnSite(account, title.simkl);
  },
  reclassify: ({ house, title, change }) => {
    house.simulator.reclassify(title.simkl, KINDS[change.value % 3] ?? "tv");
  },
  changePlan: ({ house, account, change }) => {
    account.plan = PLANS[change.value % PLANS.length] ?? "free";
    account.stamps.settings = instant(house.simulator.clock.now());
  },
  changeZone: ({ house, account, change }) => {
    account.timeZone = ZONES[change.value % ZONES.length] ?? "UTC";
    account.stamps.settings = instant(house.simulator.clock.now());
  },
  editList: (scene) => editList(scene),
};

const AGAIN = { allow_rewatch: "yes" };
const KINDS = ["tv", "anime", "movie"] as const;
/** Some of them at one minute of the day, as air times are. */
const LONG_AGO = [
  "1970-01-01T00:00:01Z",
  "2021-05-06T19:30:00Z",
  "2021-05-06T19:30:00Z",
  "2021-05-13T19:30:00Z",
  "2021-05-20T19:30:00Z",
];

function titleOf(playground: Playground, { title }: Change): Title {
  return known(playground, playground.titles[title % playground.titles.length] ?? 0);
}

function known({ house }: Playground, simkl: number): Title {
  const title = house.simulator.world.titles.get(simkl);
  if (!title) throw new Error(`The simulator's world has no title ${simkl}.`);
  return title;
}

function isFilm({ title }: Scene): boolean {
  return title.kind === "movie";
}

function statusOf(scene: Scene) {
  return { status: isFilm(scene) ? "completed" : "watching" };
}

function episodesOf(scene: Scene, watchedAt?: string): object {
  const at = watchedAt === undefined ? {} : { watched_at: watchedAt };
  if (scene.title.episodes.length === 0) return at;
  const { episode, value } = scene.change;
  const numbers = value > 7 ? [episode, episode + 1, episode + 2] : [episode];
  return { seasons: [{ number: 1, episodes: numbers.map((number) => ({ number, ...at })) }] };
}

/** One of the title's rewatches, if it has any. */
function sessionOf({ account, title, change }: Scene): object {
  const sessions = account.items.get(title.simkl)?.rewatches ?? [];
  const session = sessions[change.value % Math.max(1, sessions.length)];
  return session ? { rewatch_id: session.id } : {};
}

function post(scene: Scene, handler: string, item: object, query?: Record<string, string>): Promise<void> {
  const { house, account, title } = scene;
  const list = isFilm(scene) ? "movies" : "shows";
  return house.act(account, handler, { [list]: [{ ids: { simkl: title.simkl }, ...item }] }, query);
}

function history(scene: Scene, item: object, query?: Record<string, string>): Promise<void> {
  return post(scene, "writeHistory", item, query);
}

async function removeEpisodes(scene: Scene, episodes: { number: number }[] | undefined): Promise<void> {
  if (!isFilm(scene)) await post(scene, "removeHistory", { seasons: [{ number: 1, episodes }] });
}

function memo(scene: Scene, text: string): Promise<void> {
  const status = scene.account.items.get(scene.title.simkl)?.status ?? statusOf(scene).status;
  return history(scene, { status, memo: { text, is_private: scene.change.value > 5 } });
}

function scrobble({ house, account, title, change }: Scene, handler: string, progress: number): Promise<void> {
  const media = { ids: { simkl: title.simkl } };
  if (title.kind === "movie") return house.act(account, handler, { progress, movie: media });
  const episode = { season: 1, number: change.episode };
  return house.act(account, handler, { progress, [title.kind === "tv" ? "show" : "anime"]: media, episode });
}

function editList({ house, account, title, change }: Scene): void {
  const now = instant(house.simulator.clock.now());
  const id = 70_000 + (change.value % 3);
  const others = account.lists.filter((list) => list.id !== id);
  const before = account.lists.find((list) => list.id === id);
  const item = { simkl: title.simkl, note: change.value > 5 ? "A note" : null, addedAt: now };
  const items = [...(before?.items ?? []).filter(({ simkl }) => simkl !== title.simkl), item];
  const list: CustomList = {
    ...{ id, name: `List ${id}`, slug: `list-${id}`, description: null, createdAt: now },
    ...{ mediaType: "all", type: "regular", privacy: "private" },
    ...before,
    ...{ items, updatedAt: now },
  };
  account.lists = before && change.value === 9 ? others : [...others, list];
  account.stamps.lists.regular = now;
}
