import type { ImageName } from "./image-name";

/** A strip of film as SVG, in greys that suit a light and a dark page. */
export function renderPlaceholderImage({ category, suffix }: ImageName): string {
  const isUpright = category === "posters" && suffix !== "_w";
  const [width, height] = isUpright ? [170, 250] : [600, 338];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="#80808033"/>
<g fill="none" stroke="#80808080">
<path d="M16 8V${height - 8}M${width - 16} 8V${height - 8}" stroke-width="8" stroke-dasharray="9 11"/>
<rect x="34" y="${height * 0.15}" width="${width - 68}" height="${height * 0.7}" rx="4" stroke-width="2"/>
</g>
</svg>
`;
}
