import { createPagesApp } from "./pages-app";
import { EMPTY_PAGE } from "./pages-list";
import { measureScript } from "./pages-script";
import { measureTimes } from "./pages-times";
import { getExitCode, getMedian, getP95, report } from "./report";
import { measureDatabase } from "./stats-database";

const MAX_STATEMENT_MS = 60;
const MAX_DAYS_PER_DELTA = 2;
const MAX_GROUPING_RATIO = 3;
const MAX_EMPTY_PAGE_RATIO = 5;
const MAX_SCRIPT_KB = 280;

const app = await createPagesApp({ binges: true });
try {
  const pages = app.pages.filter(({ path }) => path.startsWith("/stats"));
  const script = await measureScript({ ...app, pages });
  const times = await measureTimes({ ...app, pages });
  const empty = times.get(EMPTY_PAGE);
  if (!empty) throw new Error("The empty page was not measured.");
  console.log(
    `     empty page: last byte after ${getMedian(empty.lastByte).toFixed(1)} (p95 ${getP95(empty.lastByte).toFixed(1)}) ms`,
  );
  for (const { name, path } of pages) {
    const last = times.get(path)?.lastByte ?? [];
    console.log(`     ${name}: last byte after ${getMedian(last).toFixed(1)} (p95 ${getP95(last).toFixed(1)}) ms`);
    report(
      `${name}: p95 of the last byte to the empty page's`,
      getP95(last) / getP95(empty.lastByte),
      MAX_EMPTY_PAGE_RATIO,
    );
    report(`${name}: script in KB`, (script.get(path) ?? Number.NaN) / 1000, MAX_SCRIPT_KB);
  }

  const { statements, daysPerDelta, rebuildRatio } = await measureDatabase(app);
  for (const { text, ms } of statements.slice(0, 6))
    console.log(`     ${ms.toFixed(1)} ms: ${text.replace(/\s+/g, " ").trim().slice(0, 100)} …`);
  report("longest statement in ms", statements[0]?.ms ?? Number.NaN, MAX_STATEMENT_MS);
  report("day rows that one episode writes", daysPerDelta, MAX_DAYS_PER_DELTA);
  report("all days counted again, to a plain GROUP BY", rebuildRatio, MAX_GROUPING_RATIO);
} finally {
  await app.close();
}
process.exit(getExitCode());
