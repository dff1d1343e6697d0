import { listRegularEpisodes } from "@/simulator/catalog/aired";
import type { Episode, Title, World } from "@/simulator/model";
import { toSlug } from "@/simulator/world/build/slug";
import { type FileName, parseFileName } from "./parse-file-name";

interface FileQuery {
  file: string;
  /** Which of several episodes in the file, from 1 on. */
  part: number;
}

/** A movie, a show or an episode by a file's name and folders; undefined without a match (docs/simkl-api.md#catalog). */
export function searchFile(world: World, { file, part }: FileQuery) {
  const name = parseFileName(file);
  const { episodes } = name;
  if (episodes.length === 0) {
    const title = findByName(world, name, ({ kind, animeType }) => kind === "movie" || animeType === "movie");
    return title && { type: "movie", movie: toReference(title) };
  }
  const show = findByName(world, name, ({ kind, animeType }) => kind !== "movie" && animeType !== "movie");
  if (!show) return undefined;
  const at = Math.min(Math.max(1, part), episodes.length);
  const found = findEpisode(world, show, name.season, episodes[at - 1] ?? 0);
  if (!found) return { type: "show", show: toReference(show) };
  const { title, episode } = found;
  return {
    type: "episode",
    show: toReference(title),
    episode: {
      title: episode.title,
      ...(title.kind === "anime" ? {} : { season: episode.season }),
      episode: episode.number,
      multipart: episodes.length === 1 ? false : Number(at < episodes.length),
      ids: { simkl: episode.id },
    },
  };
}

interface FoundEpisode {
  title: Title;
  episode: Episode;
}

/** Anime counts on over its sequels, or by TVDB's seasons. */
function findEpisode(world: World, title: Title, season: number | null, number: number): FoundEpisode | undefined {
  if (title.kind === "anime" && (season ?? 1) > 1) {
    const cours = [...world.titles.values()].filter(({ ids }) => ids.tvdb !== undefined && ids.tvdb === title.ids.tvdb);
    return cours
      .flatMap((cour) => cour.episodes.map((episode) => ({ title: cour, episode })))
      .find(({ episode: { tvdb } }) => tvdb?.season === season && tvdb.episode === number);
  }
  if (title.kind === "anime") return findAbsolute(world, title, number);
  const episode = title.episodes.find((one) => one.season === (season ?? 1) && one.number === number);
  return episode && { title, episode };
}

function findAbsolute(world: World, title: Title, number: number): FoundEpisode | undefined {
  const episodes = listRegularEpisodes(title);
  const episode = episodes[number - 1];
  if (episode) return { title, episode };
  const sequel = title.relations.find(({ relation }) => relation === "sequel");
  const next = sequel && world.titles.get(sequel.simkl);
  return next && findAbsolute(world, next, number - episodes.length);
}

/** The exact name in any language, then the one that differs by a country or year only. */
function findByName(world: World, { names, year }: FileName, isWanted: (title: Title) => boolean): Title | undefined {
  const titles = [...world.titles.values()].filter(
    (title) => isWanted(title) && (year === null || title.year === null || Math.abs(title.year - year) <= 1),
  );
  const wanted = names.map((name) => toSlug(name.replace(/[._]/g, " ")));
  for (const shorten of [(slug: string) => slug, (slug: string) => slug.replace(/-(?:us|uk|\d{4})$/, "")])
    for (const slug of wanted) {
      const found = titles.find((title) => listNames(title).some((name) => shorten(toSlug(name)) === slug));
      if (found) return found;
    }
  return undefined;
}

function listNames({ title, englishTitle, altTitles }: Title): string[] {
  return [title, ...(englishTitle ? [englishTitle] : []), ...altTitles.map(({ name }) => name)];
}

function toReference({ title, year, simkl, slug, ids }: Title) {
  return { title, year, ids: { simkl, slug, ...ids } };
}
