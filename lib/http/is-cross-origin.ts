const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** Browsers send the origin with every request that may change something. */
export function isCrossOrigin({ method, headers }: Pick<Request, "method" | "headers">, siteUrl: string): boolean {
  const origin = headers.get("origin");
  if (SAFE_METHODS.includes(method) || origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  return host !== headers.get("host") && host !== new URL(siteUrl).host;
}
