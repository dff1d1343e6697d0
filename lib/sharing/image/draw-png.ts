import "server-only";
import type { ReactNode } from "react";
import satori, { type Font } from "satori";
import sharp, { type OverlayOptions } from "sharp";
import { loadFallbackFonts } from "./fallback-fonts";
import { loadGeistFonts } from "./geist-fonts";

export interface PngLayout {
  /** One under the other. Each is told how far down it begins. */
  strips: readonly ((top: number) => ReactNode)[];
  width: number;
  /** Of a picture of one strip; otherwise each is as high as what is on it. */
  height?: number;
}

/**
 * Draws boxes and text as a PNG, with local fonts and without any request. Laying out a strip takes a tenth of a second in which
 * nothing else runs, hence the strips; `inTurn` is the way to it.
 */
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

/** In place of an emoji: there is no font of them here, and an empty frame would look like a mistake. */
const EMOJI_PLACEHOLDER = `data:image/svg+xml;utf8,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" rx="4" fill="#2d2925"/></svg>',
)}`;

/** What satori asks for when its fonts lack letters. */
async function loadAsset(language: string, letters: string): Promise<string | Font[]> {
  return language === "emoji" ? EMOJI_PLACEHOLDER : loadFallbackFonts(letters);
}
