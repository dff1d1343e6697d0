import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import type { PagesApp } from "./pages-app";
import { EMPTY_PAGE } from "./pages-list";

const ROUNDS = 100;
/** For the compiler of the server. */
const WARM_UP_ROUNDS = 10;

export interface PageTimes {
  /** Milliseconds of each visit. */
  firstByte: number[];
  lastByte: number[];
  /** Of the compressed document. */
  bytes: number;
}

/** By path. Opens the pages in turn, the empty page before each. */
export async function measureTimes({ appUrl, cookie, pages }: PagesApp): Promise<Map<string, PageTimes>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const loadPage = (path: string) => load(new URL(path, appUrl), `${cookie.name}=${cookie.value}`, agent);
  const paths = pages.filter(({ isTimingSkipped }) => !isTimingSkipped).map(({ path }) => path);
  const timesByPath = new Map(
    [EMPTY_PAGE, ...paths].map((path) => [path, { firstByte: [], lastByte: [], bytes: 0 } as PageTimes]),
  );
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const path of paths.flatMap((path) => [EMPTY_PAGE, path])) {
      const loaded = await loadPage(path);
      const times = timesByPath.get(path);
      if (round < 0 || !times) continue;
      times.firstByte.push(loaded.firstByte);
      times.lastByte.push(loaded.lastByte);
      times.bytes = loaded.bytes;
    }
  }
  agent.destroy();
  return timesByPath;
}

/** A navigation as in a browser; a redirect is an error. */
async function load(url: URL, cookie: string, agent: Agent) {
  const headers = {
    cookie,
    accept: "text/html",
    "accept-encoding": "gzip",
    "sec-fetch-dest": "document",
    "user-agent": "Mozilla/5.0",
  };
  const started = performance.now();
  const request = get(url, { agent, headers });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  let firstByte = Number.NaN;
  let bytes = 0;
  for await (const chunk of response) {
    if (bytes === 0) firstByte = performance.now() - started;
    bytes += (chunk as Buffer).length;
  }
  if (response.statusCode !== 200) throw new Error(`${url.pathname} answered ${response.statusCode}.`);
  return { firstByte, lastByte: performance.now() - started, bytes };
}
