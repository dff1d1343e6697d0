import type { Kind } from "@/simulator/model";
import { Random } from "@/simulator/world/random";
import { rays, sunOverWaves } from "./anime-motifs";
import { beams, filmStrip } from "./movie-motifs";
import type { Palette } from "./palette";
import { screens, towers } from "./show-motifs";

export interface Canvas extends Palette {
  width: number;
  height: number;
}

export type Motif = (random: Random, canvas: Canvas) => string;

/** The kind chooses the motifs, the seed one of them and its shape. */
export function drawMotif(kind: Kind, seed: number, canvas: Canvas): string {
  const random = new Random(seed);
  return random.pick(MOTIFS_BY_KIND[kind])(random, canvas);
}

const MOTIFS_BY_KIND: Record<Kind, Motif[]> = {
  movie: [beams, filmStrip],
  tv: [screens, towers],
  anime: [sunOverWaves, rays],
};
