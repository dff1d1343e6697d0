import { EMPTY_PAGE } from "./pages-list";
import { measureScript } from "./pages-script";
import { openPagesStage } from "./pages-stage";
import { measureTimes, p95 } from "./pages-times";
import { measureDatabase } from "./stats-database";
import { median, report, verdict } from "./verdict";

const MOST_MS_OF_A_STATEMENT = 60;
const MOST_DAYS_OF_A_DELTA = 2;
const MOST_TIMES_A_GROUPING = 3;
const MOST_TIMES_THE_EMPTY_PAGE = 5;
const MOST_SCRIPT_KB = 280;

const stage = await openPagesStage({ binges: true });
try {
  const pages = stage.pages.filter(({ path }) => path.startsWith("/stats"));
  const script = await measureScript({ ...stage, pages });
  const times = await measureTimes({ ...stage, pages });
  const empty = times.get(EMPTY_PAGE);
  if (!empty) throw new Error("The empty page was not measured.");
  console.log(
    `     empty page: last byte after ${median(empty.lastByte).toFixed(1)} (p95 ${p95(empty.lastByte).toFixed(1)}) ms`,
  );
  for (const { name, path } of pages) {
    const last = times.get(path)?.lastByte ?? [];
    console.log(`     ${name}: last byte after ${median(last).toFixed(1)} (p95 ${p95(last).toFixed(1)}) ms`);
    report(
      `${name}: p95 of the last byte to the empty page's`,
      p95(last) / p95(empty.lastByte),
      MOST_TIMES_THE_EMPTY_PAGE,
    );
    report(`${name}: script in KB`, (script.get(path) ?? Number.NaN) / 1000, MOST_SCRIPT_KB);
  }

  const { statements, daysOfDelta, rebuildRatio } = await measureDatabase(stage);
  for (const { text, ms } of statements.slice(0, 6))
    console.log(`     ${ms.toFixed(1)} ms: ${text.replace(/\s+/g, " ").trim().slice(0, 100)} …`);
  report("longest statement in ms", statements[0]?.ms ?? Number.NaN, MOST_MS_OF_A_STATEMENT);
  report("day rows that one episode writes", daysOfDelta, MOST_DAYS_OF_A_DELTA);
  report("all days counted anew, to a plain GROUP BY", rebuildRatio, MOST_TIMES_A_GROUPING);
} finally {
  await stage.close();
}
process.exit(verdict());
