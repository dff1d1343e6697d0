import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { instant, toInstant } from "@/lib/simkl/schemas/instant";

const DEADLINE_MS = 15_000;

const KindActivities = z
  .object({
    all: instant,
    rated_at: instant,
    playback: instant,
    plantowatch: instant,
    watching: instant,
    completed: instant,
    hold: instant,
    dropped: instant,
    notinteresting: instant,
    removed_from_list: instant,
  })
  .transform(({ rated_at: ratedAt, removed_from_list: removedFromList, notinteresting, dropped, ...rest }) => ({
    ...rest,
    dropped: dropped ?? notinteresting,
    ratedAt,
    removedFromList,
  }));

const ListActivities = z.object({
  all: instant,
  regular: instant,
  favorites: instant,
  recommendations: instant,
  auto: instant,
});

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
