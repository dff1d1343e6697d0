import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { instant, toInstant } from "@/lib/simkl/schemas/instant";

const DEADLINE_MS = 15_000;

// One transform for all stamps of a kind: a schema for each of the forty cost most of a sync's own time.
const KindActivities = z.looseObject({}).transform((raw) => ({
  all: toInstant(raw.all),
  playback: toInstant(raw.playback),
  plantowatch: toInstant(raw.plantowatch),
  watching: toInstant(raw.watching),
  completed: toInstant(raw.completed),
  hold: toInstant(raw.hold),
  dropped: toInstant(raw.dropped) ?? toInstant(raw.notinteresting),
  ratedAt: toInstant(raw.rated_at),
  removedFromList: toInstant(raw.removed_from_list),
}));

const ListActivities = z.looseObject({}).transform((raw) => ({
  all: toInstant(raw.all),
  regular: toInstant(raw.regular),
  favorites: toInstant(raw.favorites),
  recommendations: toInstant(raw.recommendations),
  auto: toInstant(raw.auto),
}));

const EMPTY_ACTIVITIES = { kind: KindActivities.parse({}), lists: ListActivities.parse({}) };

const ActivitiesBody = z
  .object({
    // Every account has this key (docs/simkl-api.md#activities); without it the response is something else.
    all: z.string().nullable().transform(toInstant),
    settings: z.object({ all: instant }).nullish(),
    tv_shows: KindActivities.nullish(),
    anime: KindActivities.nullish(),
    movies: KindActivities.nullish(),
    custom_lists: z.object({ lists: ListActivities.nullish() }).nullish(),
  })
  .transform((raw) => ({
    all: raw.all,
    settings: raw.settings?.all ?? null,
    tv: raw.tv_shows ?? EMPTY_ACTIVITIES.kind,
    anime: raw.anime ?? EMPTY_ACTIVITIES.kind,
    movie: raw.movies ?? EMPTY_ACTIVITIES.kind,
    customLists: raw.custom_lists?.lists ?? EMPTY_ACTIVITIES.lists,
  }));

/** When each bucket last changed: UTC instants, null for never. Stored as JSON. */
export type Activities = z.output<typeof ActivitiesBody>;

/** Movies are never in `watching` or `hold`. */
export type KindActivities = z.output<typeof KindActivities>;

/** The cheapest call, made before every other read (docs/simkl-api.md#activities). */
export function readActivities(user: SimklUser): Promise<Activities> {
  return user.send({ method: "GET", path: "/sync/activities", deadlineMs: DEADLINE_MS, read: parseActivities });
}

function parseActivities(body: unknown): Activities {
  return ActivitiesBody.parse(body);
}
