import { describe, expect, test } from "vitest";
import { MAX_SEARCH_LENGTH, parseSearch, type SearchRequest } from "./parse-search";

const name = (text: string): SearchRequest => ({ form: "name", text });
const id = (...candidates: Record<string, string>[]): SearchRequest => ({ form: "id", candidates });
const file = (text: string, part: number | null = null): SearchRequest => ({ form: "file", file: text, part });

const CASES: [string, SearchRequest | null][] = [
  // Names.
  ["Inception", name("Inception")],
  ["  Breaking   Bad ", name("Breaking Bad")],
  ["1917", name("1917")],
  ["2001: A Space Odyssey", name("2001: A Space Odyssey")],
  ["Face/Off", name("Face/Off")],
  ["50/50", name("50/50")],
  ["Mr. Robot", name("Mr. Robot")],
  ["進撃の巨人", name("進撃の巨人")],
  ["S.W.A.T.", name("S.W.A.T.")],
  ["A.I. Artificial Intelligence", name("A.I. Artificial Intelligence")],
  ["tt", name("tt")],
  ["title: imdb", name("title: imdb")],
  ["", null],
  ["   ", null],
  // Ids.
  ["tt0133093", id({ imdb: "tt0133093" })],
  ["TT15239678", id({ imdb: "tt15239678" })],
  ["imdb:tt0133093", id({ imdb: "tt0133093" })],
  ["tmdb 603", id({ tmdb: "603", type: "movie" }, { tmdb: "603", type: "tv" })],
  ["tmdb:tv:1399", id({ tmdb: "1399", type: "tv" })],
  ["tmdb/movie/603", id({ tmdb: "603", type: "movie" })],
  ["TVDB: 81189", id({ tvdb: "81189" })],
  ["mal:5114", id({ mal: "5114" })],
  ["anidb 69", id({ anidb: "69" })],
  ["anilist:21", id({ anilist: "21" })],
  ["kitsu:12", id({ kitsu: "12" })],
  ["simkl:tv:17465", { form: "simkl", kind: "tv", simklId: 17465 }],
  ["simkl:movie:9999999999", name("simkl:movie:9999999999")],
  ["simkl:99999999999", name("simkl:99999999999")],
  // Addresses.
  ["https://www.imdb.com/title/tt0133093/", id({ imdb: "tt0133093" })],
  ["https://m.imdb.com/de/title/tt0133093/?ref_=nv_sr_1", id({ imdb: "tt0133093" })],
  ["imdb.com/title/tt0133093", id({ imdb: "tt0133093" })],
  ["https://www.themoviedb.org/movie/603-the-matrix", id({ tmdb: "603", type: "movie" })],
  ["https://www.themoviedb.org/tv/1399-game-of-thrones/season/1", id({ tmdb: "1399", type: "tv" })],
  ["https://thetvdb.com/series/breaking-bad", id({ tvdbslug: "breaking-bad" })],
  ["https://www.thetvdb.com/dereferrer/series/81189", id({ tvdb: "81189", type: "tv" })],
  ["http://thetvdb.com/?tab=series&id=81189", id({ tvdb: "81189", type: "tv" })],
  ["https://myanimelist.net/anime/5114/Fullmetal_Alchemist__Brotherhood", id({ mal: "5114" })],
  ["https://anidb.net/anime/69", id({ anidb: "69" })],
  ["https://anidb.net/a69", id({ anidb: "69" })],
  ["http://anidb.net/perl-bin/animedb.pl?show=anime&aid=69", id({ anidb: "69" })],
  ["https://anilist.co/anime/21/ONE-PIECE/", id({ anilist: "21" })],
  ["https://kitsu.io/anime/12", id({ kitsu: "12" })],
  ["https://kitsu.app/anime/one-piece", name("one piece")],
  ["https://www.netflix.com/title/80057281", id({ netflix: "80057281" })],
  ["https://www.netflix.com/watch/80057281?trackId=1", id({ netflix: "80057281" })],
  ["https://www.netflix.com/browse?jbv=80057281", id({ netflix: "80057281" })],
  ["https://letterboxd.com/film/the-matrix/", id({ letterboxd: "the-matrix" })],
  ["https://trakt.tv/shows/severance", id({ traktslug: "severance", type: "tv" })],
  ["https://simkl.com/movies/53536/inception", { form: "simkl", kind: "movie", simklId: 53536 }],
  ["https://simkl.com/tv/17465/game-of-thrones/season-1/", { form: "simkl", kind: "tv", simklId: 17465 }],
  ["simkl.com/anime/40398", { form: "simkl", kind: "anime", simklId: 40398 }],
  ["https://simkl.com/tv/", null],
  ["https://example.com/title/tt0133093", null],
  ["https://imdb.com.example.com/title/tt0133093", null],
  ["https://www.imdb.com/name/nm0000206/", null],
  ["https://[broken", name("https://[broken")],
  // Names of files.
  ["Show.S01E02.1080p.mkv", file("Show.S01E02.1080p.mkv")],
  ["Show.Name.S01E02.1080p.WEB-DL.x265-GRP", file("Show.Name.S01E02.1080p.WEB-DL.x265-GRP")],
  ["Show 1x02.avi", file("Show 1x02.avi")],
  ["The.Matrix.1999.1080p.BluRay.x264", file("The.Matrix.1999.1080p.BluRay.x264")],
  ["Movie Name (1999).mkv", file("Movie Name (1999).mkv")],
  ["[Group] Anime Title - 05 [1080p].mkv", file("[Group] Anime Title - 05 [1080p].mkv")],
  ["/home/somebody/Videos/Show/Season 1/Show.S01E02.mkv", file("Show/Season 1/Show.S01E02.mkv")],
  ["C:\\Videos\\Show\\Season 1\\E02.mkv", file("Show/Season 1/E02.mkv")],
  ["Movie.1999.CD2.avi", file("Movie.1999.CD2.avi", 2)],
  ["Show.S01E02.part1.mkv", file("Show.S01E02.part1.mkv", 1)],
  ["Show.S01E02.en.srt", file("Show.S01E02.en.srt")],
];

describe("what was typed or pasted", () => {
  test.each(CASES)("%s", (input, expected) => {
    expect(parseSearch(input)).toEqual(expected);
  });

  test("is cut at a length that Simkl has to read", () => {
    expect(parseSearch("a".repeat(5000))).toEqual(name("a".repeat(MAX_SEARCH_LENGTH)));
  });
});
