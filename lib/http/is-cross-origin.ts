const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** Whether a request that may change something was sent by a page of another site; browsers name the site of every such request. */
export function isCrossOrigin({ method, headers }: Pick<Request, "method" | "headers">, siteUrl: string): boolean {
  const origin = headers.get("origin");
  if (SAFE_METHODS.includes(method) || origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  return host !== headers.get("host") && host !== new URL(siteUrl).host;
}
