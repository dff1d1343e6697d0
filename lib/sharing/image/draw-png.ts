import "server-only";
import type { ReactNode } from "react";
import satori, { type Font } from "satori";
import sharp, { type OverlayOptions } from "sharp";
import { loadFallbackFonts } from "./fallback-fonts";
import { loadGeistFonts } from "./geist-fonts";

export interface PngLayout {
  /** One below the other; each gets its top. */
  strips: readonly ((top: number) => ReactNode)[];
  width: number;
  /** For a single strip; otherwise each strip has the height of its content. */
  height?: number;
}

/** Layout blocks the process for about 100 ms per strip, hence the strips; call it through the serial queue. */
export async function drawPng({ strips, ...size }: PngLayout): Promise<Buffer> {
  const drawn: OverlayOptions[] = [];
  let top = 0;
  for (const strip of strips) {
    const { data, info } = await sharp(Buffer.from(await renderSvg(strip(top), size)))
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    drawn.push({ input: data, top, left: 0 });
    top += info.height;
  }
  return sharp({ create: { width: size.width, height: top, channels: 3, background: "black" } })
    .composite(drawn)
    .png()
    .toBuffer();
}

async function renderSvg(element: ReactNode, size: { width: number; height?: number }): Promise<string> {
  geistFonts ??= loadGeistFonts();
  return satori(element, { ...size, fonts: await geistFonts, loadAdditionalAsset: loadAsset });
}

let geistFonts: Promise<Font[]> | undefined;

/** No font here has emoji, and an empty frame would look like a mistake. */
const EMOJI_PLACEHOLDER = `data:image/svg+xml;utf8,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" rx="4" fill="#2d2925"/></svg>',
)}`;

/** Satori calls this for letters that its fonts lack. */
async function loadAsset(language: string, letters: string): Promise<string | Font[]> {
  return language === "emoji" ? EMOJI_PLACEHOLDER : loadFallbackFonts(letters);
}
