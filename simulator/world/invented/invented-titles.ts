import type { Kind, Title } from "@/simulator/model";
import { Random } from "@/simulator/world/random";
import { type Invention, inventTitle } from "./invented";

/** Always the same titles with the same ids and unique names. */
export function createInventedTitles(now: Date, nextEpisodeId: () => number): Title[] {
  const random = new Random(20_180_612);
  const names = new Set<string>();
  return kinds.map((kind, index) => {
    const title = inventAnother({ simkl: FIRST_ID + index, kind, random, now, nextEpisodeId }, names);
    names.add(title.title);
    return title;
  });
}

function inventAnother(invention: Invention, names: Set<string>): Title {
  const title = inventTitle(invention);
  return names.has(title.title) ? inventAnother(invention, names) : title;
}

const FIRST_ID = 9_500_000;
const kinds: Kind[] = [
  ...Array<Kind>(560).fill("movie"),
  ...Array<Kind>(340).fill("tv"),
  ...Array<Kind>(120).fill("anime"),
];
