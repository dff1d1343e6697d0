import type { Motif } from "./canvas";

/** A setting sun behind waves. */
export const sunOverWaves: Motif = (random, { width, height, bright, faint }) => {
  const x = width * (0.3 + random.next() * 0.4);
  const y = height * (0.26 + random.next() * 0.08);
  const sun = `<circle cx="${x}" cy="${y}" r="${Math.min(width, height) * (0.2 + random.next() * 0.05)}" fill="${bright}"/>`;
  const scale = width / Math.round(width / random.integer(52, 70));
  const rows = Array.from({ length: Math.ceil((height * 0.6) / (scale * 0.48)) }, (_, row) => {
    const top = height * 0.46 + row * scale * 0.48;
    return Array.from({ length: Math.ceil(width / scale) + 2 }, (_, column) =>
      wave((column - (row % 2 ? 0 : 0.5)) * scale, top, scale / 2, bright, faint),
    ).join("");
  });
  return sun + rows.join("");
};

/** A rising sun with its rays, and a ring of petals around it. */
export const rays: Motif = (random, { width, height, bright, faint }) => {
  const [x, y] = [width * (0.3 + random.next() * 0.4), height * (0.3 + random.next() * 0.1)];
  const reach = width + height;
  const count = random.integer(8, 12) * 2;
  const light = Array.from({ length: count / 2 }, (_, index) => {
    const corners = [index * 2, index * 2 + 1].map((step) => {
      const angle = (step / count) * 2 * Math.PI;
      return `${x + Math.cos(angle) * reach} ${y + Math.sin(angle) * reach}`;
    });
    return `<path d="M${x} ${y}L${corners.join("L")}Z" fill="${faint}" opacity="0.7"/>`;
  });
  const radius = Math.min(width, height) * 0.15;
  const petals = Array.from({ length: 8 }, (_, index) => {
    const turn = `rotate(${index * 45} ${x} ${y})`;
    return `<ellipse cx="${x}" cy="${y - radius * 1.75}" rx="${radius * 0.34}" ry="${radius * 0.55}" fill="none" stroke="${bright}" stroke-width="3" transform="${turn}"/>`;
  });
  return `${light.join("")}<circle cx="${x}" cy="${y}" r="${radius}" fill="${bright}"/>${petals.join("")}`;
};

function wave(x: number, y: number, radius: number, bright: string, faint: string): string {
  const rings = [1, 0.68, 0.36].map(
    (part) =>
      `<circle cx="${x}" cy="${y}" r="${radius * part}" fill="${faint}" stroke="${bright}" stroke-width="1.5"/>`,
  );
  return `<g opacity="0.75">${rings.join("")}</g>`;
}
