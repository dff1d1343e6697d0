import type { Random } from "@/simulator/world/random";
import type { Palette } from "./palette";

export interface Canvas extends Palette {
  width: number;
  height: number;
}

export type Motif = (random: Random, canvas: Canvas) => string;
