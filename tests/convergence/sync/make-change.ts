import type { Account, CustomList, Title } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import type { TestApp } from "@/tests/app/test-app";
import type { Change, ChangeName } from "./steps";

/** Where a schedule's changes happen. */
export interface ChangeTarget {
  app: TestApp;
  account: Account;
  /** The titles that change, by id, some of them outside the library. */
  titles: readonly number[];
}

/** Makes one change at Simkl, as another app of the user or Simkl itself would. */
export async function makeChange(target: ChangeTarget, change: Change): Promise<void> {
  const title = pickTitle(target, change);
  await CHANGE_HANDLERS[change.name]({ ...target, change, title });
}

type ChangeHandler = (context: TitleChange) => Promise<void> | void;

interface TitleChange extends ChangeTarget {
  change: Change;
  title: Title;
}

const STATUSES = ["watching", "plantowatch", "hold", "dropped", "completed"] as const;
const PLANS = ["free", "pro", "vip"] as const;
const ZONES = ["UTC", "Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"];

const CHANGE_HANDLERS: Record<ChangeName, ChangeHandler> = {
  watch: (context) => writeHistory(context, buildEpisodes(context)),
  watchLongAgo: (context) =>
    writeHistory(context, buildEpisodes(context, PAST_DATES[context.change.value % PAST_DATES.length])),
  watchSeason: (context) => writeHistory(context, isMovie(context) ? {} : { seasons: [{ number: 1 }] }),
  watchAll: (context) => writeHistory(context, {}),
  unwatch: (context) => removeEpisodes(context, [{ number: context.change.episode }]),
  unwatchSeason: (context) => removeEpisodes(context, undefined),
  rate: (context) => post(context, "writeRatings", { rating: context.change.value }),
  unrate: (context) => post(context, "removeRatings", {}),
  list: (context) => post(context, "addToList", { to: STATUSES[context.change.value % STATUSES.length] }),
  remove: (context) => post(context, "removeHistory", {}),
  removeAndAdd: async (context) => {
    await post(context, "removeHistory", {});
    await writeHistory(context, buildEpisodes(context));
  },
  removeKind: async (context) => {
    const kind = KINDS[context.change.value % 3];
    for (const simkl of [...context.account.items.keys()])
      if (getTitle(context, simkl).kind === kind)
        await post({ ...context, title: getTitle(context, simkl) }, "removeHistory", {});
  },
  removeMany: async (context) => {
    for (const simkl of [...context.account.items.keys()].slice(0, 3 * context.change.value))
      await post({ ...context, title: getTitle(context, simkl) }, "removeHistory", {});
  },
  memo: (context) => writeMemo(context, `Memo ${context.change.value}`),
  clearMemo: (context) => writeMemo(context, ""),
  pause: (context) => scrobble(context, "scrobblePause", 5 * context.change.value),
  resume: (context) => scrobble(context, context.change.value > 5 ? "scrobbleStart" : "scrobbleStop", 90),
  clearPause: async ({ app, account, change }) => {
    const playback = account.playbacks[change.value % Math.max(1, account.playbacks.length)];
    if (playback) await app.changeAtSimkl(account, "deletePlayback", undefined, {}, { id: String(playback.id) });
  },
  checkIn: (context) => scrobble(context, "scrobbleCheckin", 90),
  startRewatch: (context) => writeHistory(context, { is_rewatch: true, ...toStatus(context) }, ALLOW_REWATCH),
  rewatch: (context) => writeHistory(context, { ...pickSession(context), ...buildEpisodes(context) }, ALLOW_REWATCH),
  changeRewatch: (context) =>
    writeHistory(
      context,
      {
        ...pickSession(context),
        rewatch_status: (["active", "closed", "completed"] as const)[context.change.value % 3],
      },
      ALLOW_REWATCH,
    ),
  removeRewatch: (context) => post(context, "removeHistory", { rewatch_id: 0, ...pickSession(context) }, ALLOW_REWATCH),
  rewatchOnSite: ({ app, account, title }) => {
    app.simulator.startRewatchOnSite(account, title.simkl);
  },
  reclassify: ({ app, title, change }) => {
    app.simulator.reclassify(title.simkl, KINDS[change.value % 3] ?? "tv");
  },
  changePlan: ({ app, account, change }) => {
    account.plan = PLANS[change.value % PLANS.length] ?? "free";
    account.stamps.settings = formatInstant(app.simulator.clock.now());
  },
  changeZone: ({ app, account, change }) => {
    account.timeZone = ZONES[change.value % ZONES.length] ?? "UTC";
    account.stamps.settings = formatInstant(app.simulator.clock.now());
  },
  editList: (context) => editList(context),
};

const ALLOW_REWATCH = { allow_rewatch: "yes" };
const KINDS = ["tv", "anime", "movie"] as const;
/** Some of them at one minute of the day, as air times are. */
const PAST_DATES = [
  "1970-01-01T00:00:01Z",
  "2021-05-06T19:30:00Z",
  "2021-05-06T19:30:00Z",
  "2021-05-13T19:30:00Z",
  "2021-05-20T19:30:00Z",
];

function pickTitle(target: ChangeTarget, { title }: Change): Title {
  return getTitle(target, target.titles[title % target.titles.length] ?? 0);
}

function getTitle({ app }: ChangeTarget, simkl: number): Title {
  const title = app.simulator.world.titles.get(simkl);
  if (!title) throw new Error(`The simulator's world has no title ${simkl}.`);
  return title;
}

function isMovie({ title }: TitleChange): boolean {
  return title.kind === "movie";
}

function toStatus(context: TitleChange) {
  return { status: isMovie(context) ? "completed" : "watching" };
}

function buildEpisodes(context: TitleChange, watchedAt?: string): object {
  const at = watchedAt === undefined ? {} : { watched_at: watchedAt };
  if (context.title.episodes.length === 0) return at;
  const { episode, value } = context.change;
  const numbers = value > 7 ? [episode, episode + 1, episode + 2] : [episode];
  return { seasons: [{ number: 1, episodes: numbers.map((number) => ({ number, ...at })) }] };
}

/** One of the title's rewatches, if it has any. */
function pickSession({ account, title, change }: TitleChange): object {
  const sessions = account.items.get(title.simkl)?.rewatches ?? [];
  const session = sessions[change.value % Math.max(1, sessions.length)];
  return session ? { rewatch_id: session.id } : {};
}

function post(context: TitleChange, handler: string, item: object, query?: Record<string, string>): Promise<void> {
  const { app, account, title } = context;
  const list = isMovie(context) ? "movies" : "shows";
  return app.changeAtSimkl(account, handler, { [list]: [{ ids: { simkl: title.simkl }, ...item }] }, query);
}

function writeHistory(context: TitleChange, item: object, query?: Record<string, string>): Promise<void> {
  return post(context, "writeHistory", item, query);
}

async function removeEpisodes(context: TitleChange, episodes: { number: number }[] | undefined): Promise<void> {
  if (!isMovie(context)) await post(context, "removeHistory", { seasons: [{ number: 1, episodes }] });
}

function writeMemo(context: TitleChange, text: string): Promise<void> {
  const status = context.account.items.get(context.title.simkl)?.status ?? toStatus(context).status;
  return writeHistory(context, { status, memo: { text, is_private: context.change.value > 5 } });
}

function scrobble({ app, account, title, change }: TitleChange, handler: string, progress: number): Promise<void> {
  const media = { ids: { simkl: title.simkl } };
  if (title.kind === "movie") return app.changeAtSimkl(account, handler, { progress, movie: media });
  const episode = { season: 1, number: change.episode };
  return app.changeAtSimkl(account, handler, { progress, [title.kind === "tv" ? "show" : "anime"]: media, episode });
}

function editList({ app, account, title, change }: TitleChange): void {
  const now = formatInstant(app.simulator.clock.now());
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
