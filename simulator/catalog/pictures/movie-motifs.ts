import type { Motif } from "./canvas";

/** A lamp and the light that falls from it. */
export const beams: Motif = (random, { width, height, bright, faint }) => {
  const x = width * (0.15 + random.next() * 0.7);
  const y = height * (0.12 + random.next() * 0.2);
  const radius = Math.min(width, height) * 0.13;
  const count = random.integer(5, 9);
  const light = Array.from({ length: count }, (_, index) => {
    const angle = Math.PI * (0.15 + (0.7 * (index + random.next() * 0.5)) / count);
    const [left, right] = [angle - 0.035, angle + 0.035].map((edge) => {
      const distance = width + height;
      return `${x + Math.cos(edge) * distance} ${y + Math.sin(edge) * distance}`;
    });
    return `<path d="M${x} ${y}L${left}L${right}Z" fill="${faint}" opacity="${0.35 + (index % 3) * 0.2}"/>`;
  });
  const rings = [1, 1.55, 2.1, 2.9].map(
    (scale, index) =>
      `<circle cx="${x}" cy="${y}" r="${radius * scale}" fill="${index === 0 ? bright : "none"}" stroke="${bright}" stroke-width="2" opacity="${1 - index * 0.24}"/>`,
  );
  return [...light, ...rings].join("");
};

/** A strip of film across the picture, one frame lit. */
export const filmStrip: Motif = (random, { width, height, bright, faint }) => {
  const frame = Math.min(width, height) * 0.36;
  const lit = random.integer(2, 3);
  const frames = Array.from({ length: 7 }, (_, index) => {
    const x = (index - 1) * frame * 1.06;
    const holes = [-0.19, 1.06].map((edge) =>
      [0.1, 0.42, 0.74].map(
        (at) =>
          `<rect x="${x + frame * at}" y="${frame * edge}" width="${frame * 0.16}" height="${frame * 0.13}" rx="4" fill="${bright}" opacity="0.5"/>`,
      ),
    );
    const fill = index === lit ? bright : faint;
    const opacity = index === lit ? 1 : 0.45 + (index % 2) * 0.25;
    const picture = `<rect x="${x}" width="${frame}" height="${frame}" rx="8" fill="${fill}" opacity="${opacity}"/>`;
    return picture + holes.flat().join("");
  });
  const turn = random.integer(14, 34) * (random.chance(0.5) ? 1 : -1);
  const start = turn > 0 ? height * 0.02 : height * 0.4;
  return `<g transform="translate(${-frame * 0.4} ${start}) rotate(${turn})">${frames.join("")}</g>`;
};
