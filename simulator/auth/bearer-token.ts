/** Null without a token. The scheme is case-insensitive (docs/simkl-api.md#hosts-parameters-and-headers). */
export function parseBearerToken(header: string | undefined): string | null {
  return header?.match(/^bearer\s+(\S+)\s*$/i)?.[1] ?? null;
}
