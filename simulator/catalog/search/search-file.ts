import type { Title, World } from "@/simulator/model";
import { toSlug } from "@/simulator/world/build/slug";

const EPISODE = /^(.*?)[\s._-]*s(\d{1,2})[\s._-]?e(\d{1,3})/i;
const YEAR = /^(.*?)[\s._([-]+((?:19|20)\d{2})(?:[\s._)\]-]|$)/;

/** A movie, a show or an episode by a video file's name; undefined without a match. */
export function searchFile(world: World, file: string) {
  const name =
    file
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.\w{2,4}$/, "") ?? "";
  const [, show, season, number] = EPISODE.exec(name) ?? [];
  if (show !== undefined) return toEpisodeMatch(findBySlug(world, show, false), Number(season), Number(number));
  const [, movie, year] = YEAR.exec(name) ?? [];
  const title = findBySlug(world, movie ?? name, true, year === undefined ? null : Number(year));
  return title && { type: "movie", movie: toReference(title) };
}

function toEpisodeMatch(title: Title | undefined, season: number, number: number) {
  if (!title) return undefined;
  const episode = title.episodes.find((known) => known.season === season && known.number === number);
  if (!episode) return { type: "show", show: toReference(title) };
  return {
    type: "episode",
    show: toReference(title),
    episode: { title: episode.title, season, episode: number, multipart: false, ids: { simkl: episode.id } },
  };
}

function findBySlug(world: World, name: string, isMovie: boolean, year: number | null = null): Title | undefined {
  const wanted = toSlug(name.replace(/[._]/g, " "));
  for (const title of world.titles.values()) {
    if ((title.kind === "movie") !== isMovie || toSlug(title.title) !== wanted) continue;
    if (year === null || title.year === year) return title;
  }
  return undefined;
}

function toReference({ title, year, simkl, slug: address, ids }: Title) {
  return { title, year, ids: { simkl, slug: address, ...ids } };
}
