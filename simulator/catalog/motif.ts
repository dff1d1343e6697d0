import type { Kind } from "../model";
import { Random } from "../world/random";

interface Canvas {
  width: number;
  height: number;
  /** Two colours to draw with. */
  bright: string;
  faint: string;
}

/** A geometric picture for a title: light beams for films, stacked screens for shows, a sun over waves for anime. */
export function motif(kind: Kind, seed: number, canvas: Canvas): string {
  return MOTIFS[kind](new Random(seed), canvas);
}

const MOTIFS: Record<Kind, (random: Random, canvas: Canvas) => string> = {
  movie: beams,
  tv: screens,
  anime: sunAndWaves,
};

function beams(random: Random, { width, height, bright, faint }: Canvas): string {
  const x = width * (0.15 + random.next() * 0.7);
  const y = height * (0.12 + random.next() * 0.2);
  const radius = Math.min(width, height) * 0.13;
  const count = random.whole(5, 9);
  const spread = Array.from({ length: count }, (_, index) => {
    const angle = Math.PI * (0.15 + (0.7 * (index + random.next() * 0.5)) / count);
    const [left, right] = [angle - 0.035, angle + 0.035].map((a) => far(x, y, a, width + height));
    return `<path d="M${x} ${y}L${left}L${right}Z" fill="${faint}" opacity="${0.25 + (index % 3) * 0.2}"/>`;
  });
  const rings = [1, 1.55, 2.1, 2.9].map(
    (scale, index) =>
      `<circle cx="${x}" cy="${y}" r="${radius * scale}" fill="${index === 0 ? bright : "none"}" stroke="${bright}" stroke-width="2" opacity="${1 - index * 0.24}"/>`,
  );
  return [...spread, ...rings].join("");
}

function screens(random: Random, { width, height, bright, faint }: Canvas): string {
  const count = random.whole(4, 6);
  const tilt = random.whole(-16, 16);
  const wide = Math.min(width * 0.72, height * 0.62);
  const tall = wide * 0.64;
  const [x, y] = [width * 0.5, height * 0.34];
  const frames = Array.from({ length: count }, (_, index) => {
    const scale = 1.5 - index * 0.22;
    const style =
      index === count - 1 ? `fill="${bright}"` : `fill="none" stroke="${index % 2 ? bright : faint}" stroke-width="3"`;
    return `<rect x="${x - (wide * scale) / 2}" y="${y - (tall * scale) / 2}" width="${wide * scale}" height="${tall * scale}" rx="${14 * scale}" ${style} transform="rotate(${tilt * (1 - index / count)} ${x} ${y})" opacity="${0.45 + (0.5 * index) / count}"/>`;
  });
  return frames.join("");
}

function sunAndWaves(random: Random, { width, height, bright, faint }: Canvas): string {
  const x = width * (0.3 + random.next() * 0.4);
  const y = height * (0.26 + random.next() * 0.08);
  const radius = Math.min(width, height) * (0.2 + random.next() * 0.05);
  const sun = `<circle cx="${x}" cy="${y}" r="${radius}" fill="${bright}"/>`;
  const scale = width / random.whole(5, 7);
  const rows = Array.from({ length: 5 }, (_, row) => {
    const top = height * 0.46 + row * scale * 0.48;
    return Array.from({ length: Math.ceil(width / scale) + 2 }, (_, column) =>
      wave((column - (row % 2 ? 0 : 0.5)) * scale, top, scale / 2, bright, faint),
    ).join("");
  });
  return sun + rows.join("");
}

function wave(x: number, y: number, radius: number, bright: string, faint: string): string {
  const rings = [1, 0.68, 0.36].map(
    (part) =>
      `<circle cx="${x}" cy="${y}" r="${radius * part}" fill="${faint}" stroke="${bright}" stroke-width="1.5"/>`,
  );
  return `<g opacity="0.75">${rings.join("")}</g>`;
}

function far(x: number, y: number, angle: number, distance: number): string {
  return `${x + Math.cos(angle) * distance} ${y + Math.sin(angle) * distance}`;
}
