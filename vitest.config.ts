import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { defineConfig, type Plugin } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const SCHEDULES = "tests/convergence/sync/*.integration.test.ts";

const bundled = new Set<string>();

/** Next bundles the file of a worker thread, which Node 20 cannot read as TypeScript; here esbuild does. */
const bundledWorkers: Plugin = {
  name: "bundled-workers",
  transform(code, id) {
    const pattern = /new URL\("(\.\/[\w-]+\.ts)", import\.meta\.url\)/;
    const source = code.includes("new Worker(") && pattern.exec(code)?.[1];
    if (!source) return;
    const outfile = `${root}node_modules/.vite/workers/${source.replace(".ts", ".mjs")}`;
    const entryPoints = [fileURLToPath(new URL(source, `file://${id}`))];
    if (!bundled.has(outfile))
      buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", packages: "external" });
    bundled.add(outfile);
    return code.replace(pattern, `new URL(${JSON.stringify(`file://${outfile}`)})`);
  },
};

export default defineConfig({
  plugins: [bundledWorkers],
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside Next; Node's own runner has no such boundary.
      { find: "server-only", replacement: `${root}tests/app/empty-module.ts` },
    ],
  },
  test: {
    // Half of the time a test of the writes waits for Simkl's one POST a second; the default would be one process on two cores.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,simulator,app,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.integration.test.ts"],
          // Pure rules leave nothing behind: files share their modules, which takes longer to load anew than all tests do.
          isolate: false,
          // Ends what hangs; a busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{lib,app,tests}/**/*.integration.test.ts"],
          exclude: [SCHEDULES],
          globalSetup: ["tests/app/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Random schedules of syncs take minutes: `npm run test:all` runs 300, `npm run soak` thousands.
          name: "schedules",
          include: [SCHEDULES],
          globalSetup: ["tests/app/global-setup.ts"],
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
