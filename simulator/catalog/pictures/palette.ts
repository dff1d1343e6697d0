/** A gradient for the background from top to bottom, and two colours to draw with. */
export interface Palette {
  top: string;
  bottom: string;
  bright: string;
  faint: string;
}

/** By the hash of the title's name. */
export function getPalette(seed: number): Palette {
  const [top, bottom, bright, faint] = PALETTES[seed % PALETTES.length] ?? FALLBACK;
  return { top, bottom, bright, faint };
}

type Colours = [top: string, bottom: string, bright: string, faint: string];

const FALLBACK: Colours = ["#1d2a4d", "#0b0f1f", "#f5b84b", "#33457c"];
const PALETTES: Colours[] = [
  FALLBACK,
  ["#4a1a33", "#17080f", "#ff8fa8", "#7a2c52"],
  ["#0f4a4c", "#06191b", "#f2d6a0", "#1d7073"],
  ["#23402c", "#0b160f", "#e9c46a", "#3a6a48"],
  ["#3a2258", "#130b20", "#ffb38a", "#5d3a8c"],
  ["#6a2c1a", "#1f0d08", "#ffe0b0", "#96452b"],
  ["#16324f", "#071320", "#7fd8ff", "#25547f"],
  ["#2b3640", "#0e1317", "#c6e377", "#465664"],
  ["#6b1722", "#1d060a", "#fff0dc", "#9b2836"],
  ["#262a6b", "#0b0c22", "#8ff0c8", "#3f46a6"],
  ["#6b4d12", "#1d1405", "#ffd873", "#94701f"],
  ["#31465a", "#0e151c", "#ff9d7a", "#4c6a86"],
];
