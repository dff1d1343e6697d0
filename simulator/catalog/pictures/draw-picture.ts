import type { Kind, Title } from "@/simulator/model";
import { hash } from "@/simulator/world/hash";
import { fitTitle } from "./fit-title";
import { drawMotif } from "./motif";
import { getPalette } from "./palette";

export interface Size {
  width: number;
  height: number;
}

const NOUN_BY_KIND: Record<Kind, string> = { movie: "Film", tv: "Series", anime: "Anime" };
/** Pictures are drawn at this size and scaled, so that small ones look like large ones. */
const BASE = 500;
/** Narrower pictures have no text. */
const LEGIBLE = 60;

/** The same picture for the same title; its colours come from the name. */
export function drawPicture(title: Title, size: Size, caption = title.title): string {
  const seed = hash(`${title.title} ${title.year}`);
  const height = BASE;
  const width = Math.round((BASE * size.width) / size.height);
  const palette = getPalette(seed);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(caption)}">
<defs><linearGradient id="g" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="${palette.top}"/><stop offset="1" stop-color="${palette.bottom}"/></linearGradient>
<linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0.35" stop-color="#000" stop-opacity="0"/><stop offset="0.78" stop-color="#000" stop-opacity="0.72"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#g)"/>${drawMotif(title.kind, seed, { width, height, ...palette })}<rect width="${width}" height="${height}" fill="url(#s)"/>
${size.width < LEGIBLE ? "" : drawLettering(caption, [NOUN_BY_KIND[title.kind], title.year], { width, height }, palette.bright)}</svg>`;
}

/** The initials on the colours of the name. */
export function drawAvatar(name: string, size: number): string {
  const { top, bottom, bright } = getPalette(hash(name));
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 200 200" role="img" aria-label="${escapeXml(name)}">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="200" height="200" fill="url(#g)"/><text x="100" y="104" text-anchor="middle" dominant-baseline="middle" font-family="Geist, ui-sans-serif, system-ui, sans-serif" font-size="84" font-weight="700" fill="${bright}">${escapeXml(initials)}</text></svg>`;
}

export function drawMissingPoster({ width, height }: Size): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 340 500" preserveAspectRatio="xMidYMid slice" role="img" aria-label="No poster">
<rect width="340" height="500" fill="#2b2d33"/><g fill="none" stroke="#6d717c" stroke-width="6"><rect x="95" y="185" width="150" height="110" rx="12"/><path d="M95 265l45-36 34 28 26-20 45 38"/><circle cx="205" cy="215" r="10"/></g></svg>`;
}

function drawLettering(
  caption: string,
  facts: (string | number | null)[],
  { width, height }: Size,
  accent: string,
): string {
  const margin = 26;
  const box = { width: width - 2 * margin, height: 190, largest: 52, smallest: 18 };
  const { size, lines } = fitTitle(caption, box);
  const bottom = height - margin - 34;
  const spans = lines.map((line, index) => {
    const y = bottom - (lines.length - 1 - index) * size * 1.12;
    return `<tspan x="${margin}" y="${y}">${escapeXml(line)}</tspan>`;
  });
  const line = facts.filter((fact) => fact !== null).join("  ·  ");
  return `<g font-family="Geist, ui-sans-serif, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" xml:space="preserve"><text font-size="${size}" font-weight="700" letter-spacing="-0.5" fill="#fff">${spans.join("")}</text>
<text x="${margin}" y="${height - margin}" font-size="17" font-weight="600" letter-spacing="1" fill="${accent}">${escapeXml(line)}</text></g>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
