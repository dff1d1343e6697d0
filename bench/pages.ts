import { createPagesApp } from "./pages-app";
import { EMPTY_PAGE } from "./pages-list";
import { measureScript } from "./pages-script";
import { measureTimes, type PageTimes } from "./pages-times";
import { getExitCode, getMedian, getP95, report } from "./report";

const MAX_FIRST_BYTE_RATIO = 5;
const MAX_LAST_BYTE_RATIO = 10;
const MAX_SCRIPT_KB = 150;

const app = await createPagesApp();
try {
  const script = await measureScript(app);
  for (const { name, path, hasCharts } of app.pages) {
    const kilobytes = (script.get(path) ?? Number.NaN) / 1000;
    if (hasCharts) console.log(`     ${name}: script with charts in KB: ${kilobytes.toFixed(2)}`);
    else report(`${name}: script in KB`, kilobytes, MAX_SCRIPT_KB);
  }

  const times = await measureTimes(app);
  const empty = times.get(EMPTY_PAGE);
  if (!empty) throw new Error("The empty page was not measured.");
  console.log(`     empty page: ${formatTimes(empty)}`);
  for (const { name, path } of app.pages) {
    const pageTimes = times.get(path);
    if (!pageTimes) continue;
    const [first, last] = [getP95(pageTimes.firstByte), getP95(pageTimes.lastByte)];
    console.log(`     ${name}: ${formatTimes(pageTimes)}`);
    report(`${name}: p95 of the first byte to the empty page's`, first / getP95(empty.firstByte), MAX_FIRST_BYTE_RATIO);
    report(`${name}: p95 of the last byte to the empty page's`, last / getP95(empty.lastByte), MAX_LAST_BYTE_RATIO);
  }
} finally {
  await app.close();
}
process.exit(getExitCode());

function formatTimes({ firstByte, lastByte, bytes }: PageTimes): string {
  const [first, last] = [firstByte, lastByte].map(
    (times) => `${getMedian(times).toFixed(1)} (p95 ${getP95(times).toFixed(1)})`,
  );
  return `first byte after ${first}, last after ${last} ms, ${(bytes / 1000).toFixed(0)} KB`;
}
