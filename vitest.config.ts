import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside Next; Node's own runner has no such boundary.
      { find: "server-only", replacement: `${root}tests/empty-module.ts` },
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
          include: ["{lib,components,simulator,app,scripts}/**/*.test.{ts,tsx}"],
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
          include: ["{lib,app,tests}/**/*.itest.ts"],
          globalSetup: ["tests/database/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
