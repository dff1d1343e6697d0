import type { AnimeType, Kind, Title } from "@/simulator/model";
import { splitList } from "@/simulator/world/build/split-list";
import { DAY, formatInstant, formatUtcDay } from "@/simulator/world/instant";
import { Random } from "@/simulator/world/random";
import { type Invention, inventTitle } from "./invented";

const FIRST_ID = 9_400_000;
const LAST_ID = 9_499_999;

/** What the catalogue has beside the titles that accounts know: for searching and browsing. */
export function createCatalogueTitles(now: Date, nextEpisodeId: () => number, familiar: readonly Title[]): Title[] {
  const random = new Random(20_260_203);
  const names = new Set(familiar.map(({ title }) => title));
  return plans.map((plan, index) => {
    const invention: Invention = { simkl: FIRST_ID + index, kind: plan.kind, random, now, nextEpisodeId };
    const title = inventAnother({ ...invention, ...pickDetails(plan, random, now) }, names);
    names.add(title.title);
    return finishTitle(title, plan, random, now);
  });
}

/** Accounts list none of these. */
export function isCatalogueTitle({ simkl }: Title): boolean {
  return simkl >= FIRST_ID && simkl <= LAST_ID;
}

/** `new` and `soon` begin in the six weeks before and after now. */
type Age = "old" | "new" | "soon";

interface Plan {
  kind: Kind;
  age: Age;
}

const COUNTS: Record<Kind, Record<Age, number>> = {
  movie: { old: 220, new: 25, soon: 25 },
  tv: { old: 170, new: 30, soon: 30 },
  anime: { old: 190, new: 20, soon: 20 },
};
const plans: Plan[] = (["movie", "tv", "anime"] as const).flatMap((kind) =>
  (["old", "new", "soon"] as const).flatMap((age) => Array<Plan>(COUNTS[kind][age]).fill({ kind, age })),
);

function pickDetails({ kind, age }: Plan, random: Random, now: Date): Partial<Invention> {
  const distance = random.integer(1, 42) * DAY;
  const released = formatUtcDay(now.getTime() + (age === "soon" ? distance : -distance));
  const main = random.pick(genres[kind]);
  const others = random.shuffle(genres[kind]).filter((genre) => genre !== main);
  return {
    genres: [main, ...others.slice(0, random.integer(0, 2))],
    ...(age === "old" ? {} : { released }),
    ...(kind === "movie" ? { country: random.pick(movieCountries) } : pickNetwork(kind, random)),
    ...(kind === "movie" ? {} : { episodes: random.pick([4, 5, 6, 6, 8]) }),
  };
}

function pickNetwork(kind: Kind, random: Random): Partial<Invention> {
  if (kind === "anime") return { network: random.pick(animeNetworks) };
  const [network, country] = random.pick(showNetworks);
  return { network, country };
}

function inventAnother(invention: Invention, names: Set<string>): Title {
  const title = inventTitle(invention);
  return names.has(title.title) ? inventAnother(invention, names) : title;
}

function finishTitle(title: Title, { age }: Plan, random: Random, now: Date): Title {
  const animeType = title.kind === "anime" ? random.pick(animeTypes) : null;
  const isFilm = title.kind === "movie" || animeType === "movie";
  const episodes = isFilm ? [] : title.episodes.slice(0, animeType === "music video" ? 1 : undefined);
  const isUnrated = age === "soon" || random.chance(0.1);
  return {
    ...title,
    animeType,
    episodes,
    englishTitle: animeType && random.chance(0.5) ? `The ${random.pick(englishNames)} of ${title.year}` : null,
    runtime: animeType === "movie" ? random.integer(70, 120) : title.runtime,
    status: getStatus(title.released, episodes.at(-1)?.airsAt ?? null, formatInstant(now.getTime())),
    ratings: isUnrated ? { simkl: null } : title.ratings,
    poster: random.chance(0.03) ? null : title.poster,
  };
}

function getStatus(released: string | null, lastAiring: string | null, now: string): Title["status"] {
  if (released === null || released > now) return "tba";
  return lastAiring !== null && lastAiring > now ? "airing" : "ended";
}

const movieCountries = splitList("us, us, us, gb, ca, au, fr, de, es, it, dk, se, kr, jp, in, br");
const showNetworks: [network: string, country: string][] = [
  ["ABC", "us"],
  ["AMC", "us"],
  ["Amazon Prime Video", "us"],
  ["Apple TV+", "us"],
  ["BBC One", "gb"],
  ["BBC Two", "gb"],
  ["CBS", "us"],
  ["Canal+", "fr"],
  ["Channel 4", "gb"],
  ["Comedy Central", "us"],
  ["Disney+", "us"],
  ["FOX", "us"],
  ["HBO", "us"],
  ["Hulu", "us"],
  ["JTBC", "kr"],
  ["NBC", "us"],
  ["NTV", "jp"],
  ["Netflix", "us"],
  ["Netflix", "kr"],
  ["Netflix", "es"],
  ["Peacock", "us"],
  ["Syfy", "ca"],
  ["ZDF", "de"],
  ["tvN", "kr"],
];
const animeNetworks = splitList("TV Tokyo, Tokyo MX, Fuji TV, TBS, TV Asahi, NTV, CTC, NHK, MBS, Netflix");
const animeTypes: AnimeType[] = [
  "tv",
  "tv",
  "tv",
  "tv",
  "tv",
  "movie",
  "movie",
  "ova",
  "ona",
  "special",
  "music video",
];
const genres: Record<Kind, string[]> = {
  movie: splitList(
    "Action, Adventure, Animation, Comedy, Crime, Documentary, Drama, Family, Fantasy, History, Horror, Music, Mystery, Romance, Sci-Fi, Thriller, War, Western",
  ),
  tv: splitList(
    "Action, Adventure, Animation, Comedy, Crime, Documentary, Drama, Family, Fantasy, Food, Game Show, History, Horror, Mystery, Reality, Romance, Sci-Fi, Talk Show, Thriller, Travel, War, Western",
  ),
  anime: splitList(
    "Action, Adventure, Comedy, Drama, Ecchi, Fantasy, Historical, Horror, Magic, Mecha, Military, Music, Mystery, Psychological, Romance, School, Sci-Fi, Slice of Life, Space, Sports, Supernatural, Thriller",
  ),
};
const englishNames = splitList(
  "Lantern Keeper, Quiet Orchard, Last Ferry, Paper Tiger, Winter Garden, Second Moon, Hidden Station, Glass River",
);
