import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { toLocalDay } from "@/lib/domain/local-day";
import { pluralize } from "@/lib/format/count";
import { formatTime } from "@/lib/format/day-heading";
import { formatDuration } from "@/lib/format/duration";
import { formatRelativeDay } from "@/lib/format/relative-day";
import type { DaySum } from "@/lib/stats/shared/day-sums";
import type { Binge } from "@/lib/stats/shared/longest-binge";
import type { Run } from "@/lib/stats/shared/streaks";
import type { TimePanelProps } from "./time-panel-props";

const DAY_MINUTES = 24 * 60;

/** Records of the range by exact dates only: titles marked within one second are no record. */
export function RecordsPanel({ query: { user, now, today, range, params }, stats }: TimePanelProps) {
  const { streaks, biggest, binge, exactDays } = stats;
  const formatDay = (written: string) => formatRelativeDay(written, user.timeZone, now);
  const formatRun = (run: Run) =>
    run.days === 1 ? formatDay(run.firstDay) : `${formatDay(run.firstDay)} to ${formatDay(run.lastDay)}`;
  const formatBinge = ({ from, to }: Binge) => {
    const [begun, ended] = [from, to].map((at) => formatDay(toLocalDay(at, user.timeZone)));
    const until = formatTime(to, user.timeZone);
    return `${begun}, ${formatTime(from, user.timeZone)} to ${begun === ended ? until : `${ended}, ${until}`}`;
  };
  return (
    <Panel
      title="Records"
      note={`${pluralize(exactDays, "day")} with something watched, exact dates only`}
      className="lg:col-span-5"
    >
      <dl className="divide-y divide-line text-sm">
        {streaks.longest && (
          <Entry name="Longest streak" value={pluralize(streaks.longest.days, "day")}>
            {formatRun(streaks.longest)}
          </Entry>
        )}
        {range.lastDay >= today && (
          <Entry name="Streak right now" value={streaks.current ? pluralize(streaks.current.days, "day") : "None"}>
            {streaks.current ? `since ${formatDay(streaks.current.firstDay)}` : "Nothing watched today and yesterday"}
          </Entry>
        )}
        {streaks.drought && (
          <Entry name="Longest drought" value={pluralize(streaks.drought.days, "day")}>
            {formatRun(streaks.drought)}
          </Entry>
        )}
        {biggest && (
          <Entry name="Biggest day" value={params.unit === "hours" ? formatHours(biggest) : formatViewings(biggest)}>
            {formatDay(biggest.day)}, {params.unit === "hours" ? formatViewings(biggest) : formatHours(biggest)}
            {biggest.minutes > DAY_MINUTES && ", more than a day has: not all of it was watched when it was marked"}
          </Entry>
        )}
        {binge && (
          <Entry name="Longest binge" value={pluralize(binge.episodes, "episode")}>
            <TitleLink {...binge} />, {formatBinge(binge)}
          </Entry>
        )}
      </dl>
      <ReportLinks report="records" label="Records" params={params} />
    </Panel>
  );
}

function formatHours({ minutes }: DaySum): string {
  return formatDuration(minutes);
}

function formatViewings({ episodes, films }: DaySum): string {
  return pluralize(episodes + films, "viewing");
}

function Entry({ name, value, children }: { name: string; value: string; children: React.ReactNode }) {
  return (
    <div className="py-3 first:pt-0 last:pb-0">
      <dt className="text-xs text-soft">{name}</dt>
      <dd>
        <span className="block text-lg font-semibold tracking-tight">{value}</span>
        <span className="text-xs text-soft">{children}</span>
      </dd>
    </div>
  );
}
