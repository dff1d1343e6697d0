import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

// Draws the PNG icons in public/ from app/icon.svg: for home screens, which take no SVG.
const root = fileURLToPath(new URL("..", import.meta.url));
const BACKGROUND = "#0f0d0b";
/** Of a maskable icon only the circle in the middle, 80 % wide, is sure to be seen. */
const SAFE_SHARE = 0.62;

const svg = await readFile(`${root}app/icon.svg`);
await drawIcon("public/icons/icon-192.png", 192, 1);
await drawIcon("public/icons/icon-512.png", 512, 1);
await drawIcon("public/icons/icon-maskable-512.png", 512, SAFE_SHARE, BACKGROUND);
await drawIcon("public/apple-touch-icon.png", 180, 0.78, BACKGROUND);

async function drawIcon(path: string, size: number, share: number, background = "#00000000"): Promise<void> {
  const width = Math.round(size * share);
  const mark = await sharp(svg, { density: (72 * width) / 24 })
    .resize(width, width)
    .png()
    .toBuffer();
  const canvas = sharp({ create: { width: size, height: size, channels: 4, background } });
  const image = await canvas
    .composite([{ input: mark }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  await writeFile(`${root}${path}`, image);
}
