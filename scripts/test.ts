import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

const VitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform(
    (report): TestCounts => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }),
  );

const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })
  .transform(
    ({ stats }): TestCounts => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  );

const USAGE = `Usage: npm test, or npm run test:all

The first runs unit and integration tests and the browser tests of the main paths; the second runs 300 random schedules of syncs and
all other browser tests. The last line counts what passed and failed.`;

const options = process.argv.slice(2);
const isRest = options.includes("--rest");
if (options.some((option) => option !== "--rest")) {
  console.log(USAGE);
  process.exit(options.includes("--help") ? 0 : 1);
}

const folder = mkdtempSync(join(tmpdir(), "watchfolio-reports-"));
try {
  const total = isRest
    ? addCounts([await runVitest(["schedules"]), await runPlaywright(["pages", "uploads"])])
    : addCounts([await runVitest(["unit", "integration"]), await runPlaywright(["main-paths"])]);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

async function runVitest(projects: string[]): Promise<TestCounts> {
  const report = join(folder, "vitest.json");
  if ((await run(["--import", "tsx", "scripts/generate-client.ts"])) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const options = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const chosen = projects.map((project) => `--project=${project}`);
  return readCounts(await run(["node_modules/vitest/vitest.mjs", "run", ...options, ...chosen]), report, VitestReport);
}

async function runPlaywright(projects: string[]): Promise<TestCounts> {
  const report = join(folder, "playwright.json");
  const chosen = projects.map((project) => `--project=${project}`);
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...chosen];
  return readCounts(await run(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }), report, PlaywrightReport);
}

async function run(args: string[], env: Record<string, string> = {}): Promise<number | null> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: "inherit" });
  const [status] = await once(child, "exit");
  return status;
}

/** A runner that fails without a failed test counts as one. */
function readCounts(status: number | null, report: string, schema: z.ZodType<TestCounts>): TestCounts {
  const counts = existsSync(report)
    ? schema.parse(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function addCounts(allCounts: TestCounts[]): TestCounts {
  return allCounts.reduce((total, { passed, failed, skipped }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
  }));
}
