import type { Motif } from "./canvas";

/** Nested screens, each rotated a little. */
export const screens: Motif = (random, { width, height, bright, faint }) => {
  const count = random.integer(4, 6);
  const tilt = random.integer(-16, 16);
  const wide = Math.min(width * 0.72, height * 0.62);
  const tall = wide * 0.64;
  const [x, y] = [width / 2, height * 0.34];
  const frames = Array.from({ length: count }, (_, index) => {
    const scale = 1.5 - index * 0.22;
    const line = `fill="none" stroke="${index % 2 ? bright : faint}" stroke-width="3"`;
    const [w, h] = [wide * scale, tall * scale];
    return `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" rx="${14 * scale}" ${index === count - 1 ? `fill="${bright}"` : line} transform="rotate(${tilt * (1 - index / count)} ${x} ${y})" opacity="${0.45 + (0.5 * index) / count}"/>`;
  });
  return frames.join("");
};

/** A row of towers with lit windows. */
export const towers: Motif = (random, { width, height, bright, faint }) => {
  const count = Math.max(4, Math.round(width / 62));
  const wide = width / count;
  const houses = Array.from({ length: count }, (_, index) => {
    const top = height * (0.12 + random.next() * 0.36);
    const house = `<rect x="${index * wide}" y="${top}" width="${wide - 5}" height="${height}" rx="5" fill="${faint}" opacity="${0.5 + random.next() * 0.4}"/>`;
    const rows = Math.floor((height * 0.78 - top) / 30);
    const windows = Array.from({ length: rows * 2 }, (_, at) => {
      const [x, y] = [index * wide + wide * (at % 2 ? 0.52 : 0.18), top + 16 + Math.floor(at / 2) * 30];
      const opacity = random.chance(0.35) ? 0.95 : 0.12;
      return `<rect x="${x}" y="${y}" width="${wide * 0.2}" height="14" rx="2" fill="${bright}" opacity="${opacity}"/>`;
    });
    return house + windows.join("");
  });
  const moon = `<circle cx="${width * (0.2 + random.next() * 0.6)}" cy="${height * 0.14}" r="${Math.min(width, height) * 0.09}" fill="${bright}" opacity="0.9"/>`;
  return moon + houses.join("");
};
