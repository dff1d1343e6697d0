import type { Kind } from "@/simulator/model";
import { Random } from "@/simulator/world/random";
import { rays, sunOverWaves } from "./anime-motifs";
import type { Canvas, Motif } from "./canvas";
import { beams, filmStrip } from "./movie-motifs";
import { screens, towers } from "./show-motifs";

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
