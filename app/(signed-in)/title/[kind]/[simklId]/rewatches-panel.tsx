import { counted } from "@/components/format/counted";
import { KINDS } from "@/components/kind/kinds";
import { Panel } from "@/components/ui/panel";
import { type TitleRewatch, titleRewatches } from "@/lib/library/title-rewatches";
import { Dated } from "./dated";
import { isFilm } from "./is-film";
import type { Visit } from "./visit";

const STATES = { active: "Under way", closed: "Stopped", completed: "Finished" } as const;

/** Every time the person came back to the title, oldest first (digest §13.6). */
export async function RewatchesPanel({ visit }: { visit: Visit }) {
  const rewatches = await titleRewatches(visit.user.id, visit.head.simklId);
  if (rewatches.length === 0) return null;
  const stopped = rewatches.filter(({ state }) => state === "closed").length;
  const note = `${counted(rewatches.length, "time")}${stopped > 0 ? `, ${stopped} in part` : ""}`;
  return (
    <Panel title="Watched again" note={note}>
      <ol className="divide-y divide-line">
        {rewatches.map((rewatch) => (
          <li key={rewatch.rewatchId} className="py-3 text-sm first:pt-0 last:pb-0">
            <p className="flex justify-between gap-4">
              <span className="font-medium">Rewatch {rewatch.turn}</span>
              <span className={rewatch.state === "active" ? "text-accent" : "text-soft"}>{STATES[rewatch.state]}</span>
            </p>
            {!isFilm(visit.head) && <Progress rewatch={rewatch} visit={visit} />}
            <p className="mt-1 text-xs text-soft">
              <Span rewatch={rewatch} visit={visit} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Progress({ rewatch, visit: { head } }: { rewatch: TitleRewatch; visit: Visit }) {
  const aired = (head.entry?.totalEpisodes ?? 0) - (head.entry?.notAiredEpisodes ?? 0);
  const of = Math.max(aired, rewatch.watchedEpisodes, 1);
  const next = rewatch.state === "active" && rewatch.nextToWatch ? `, then ${rewatch.nextToWatch}` : "";
  return (
    <>
      <div aria-hidden="true" className={`my-2 h-2 overflow-hidden rounded-full bg-raised ${KINDS[head.kind].text}`}>
        <div className="hatched h-full rounded-full" style={{ width: `${(rewatch.watchedEpisodes / of) * 100}%` }} />
      </div>
      <p className="text-xs">
        {rewatch.watchedEpisodes.toLocaleString("en")} of {counted(of, "episode")}
        {next}
      </p>
    </>
  );
}

function Span({ rewatch: { startedAt, lastWatchedAt }, visit }: { rewatch: TitleRewatch; visit: Visit }) {
  const first = startedAt ?? lastWatchedAt;
  if (!first) return "Simkl keeps no date of it";
  const isOneDay = !lastWatchedAt || isFilm(visit.head) || lastWatchedAt.getTime() === first.getTime();
  if (isOneDay) return <Dated at={lastWatchedAt ?? first} visit={visit} />;
  return (
    <>
      <Dated at={first} visit={visit} /> to <Dated at={lastWatchedAt} visit={visit} />
    </>
  );
}
