import { EMPTY_PAGE } from "./pages-list";
import { measureScript } from "./pages-script";
import { openPagesStage } from "./pages-stage";
import { measureTimes, type PageTimes, p95 } from "./pages-times";
import { median, report, verdict } from "./verdict";

const MOST_TIMES_THE_FIRST_BYTE = 5;
const MOST_TIMES_THE_LAST_BYTE = 10;
const MOST_SCRIPT_KB = 150;

const stage = await openPagesStage();
try {
  const script = await measureScript(stage);
  for (const { name, path, hasCharts } of stage.pages) {
    const kilobytes = (script.get(path) ?? Number.NaN) / 1000;
    if (hasCharts) console.log(`     ${name}: script with charts in KB: ${kilobytes.toFixed(2)}`);
    else report(`${name}: script in KB`, kilobytes, MOST_SCRIPT_KB);
  }

  const times = await measureTimes(stage);
  const empty = times.get(EMPTY_PAGE);
  if (!empty) throw new Error("The empty page was not measured.");
  console.log(`     empty page: ${inWords(empty)}`);
  for (const { name, path } of stage.pages) {
    const seen = times.get(path);
    if (!seen) continue;
    const [first, last] = [p95(seen.firstByte), p95(seen.lastByte)];
    console.log(`     ${name}: ${inWords(seen)}`);
    report(
      `${name}: p95 of the first byte to the empty page's`,
      first / p95(empty.firstByte),
      MOST_TIMES_THE_FIRST_BYTE,
    );
    report(`${name}: p95 of the last byte to the empty page's`, last / p95(empty.lastByte), MOST_TIMES_THE_LAST_BYTE);
  }
} finally {
  await stage.close();
}
process.exit(verdict());

function inWords({ firstByte, lastByte, bytes }: PageTimes): string {
  const [first, last] = [firstByte, lastByte].map(
    (times) => `${median(times).toFixed(1)} (p95 ${p95(times).toFixed(1)})`,
  );
  return `first byte after ${first}, last after ${last} ms, ${(bytes / 1000).toFixed(0)} KB`;
}
