/**
 * The token of an Authorization header; null without one. The scheme's case does not matter
 * (docs/simkl-api.md#hosts-parameters-and-headers).
 */
export function parseBearerToken(header: string | undefined): string | null {
  return header?.match(/^bearer\s+(\S+)\s*$/i)?.[1] ?? null;
}
