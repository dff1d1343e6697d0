import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { dayInWords } from "@/lib/dates/day-in-words";
import { localDay } from "@/lib/dates/local-day";
import { spokenTime } from "@/lib/dates/spoken-day";
import type { Binge } from "@/lib/stats/streaks/longest-binge";
import type { Run } from "@/lib/stats/streaks/streaks";
import { FigureLinks } from "../figure-links";
import type { TimePanelProps } from "./time-panel-props";

/** The longest and the biggest of these days. */
export function RecordsPanel({ question: { user, now, today, range, address }, figures }: TimePanelProps) {
  const { streaks, biggest, binge, activeDays } = figures;
  const day = (written: string) => dayInWords(written, user.timeZone, now);
  const span = (run: Run) => (run.days === 1 ? day(run.firstDay) : `${day(run.firstDay)} to ${day(run.lastDay)}`);
  const stretch = ({ from, to }: Binge) => {
    const [begun, ended] = [from, to].map((at) => day(localDay(at, user.timeZone)));
    const until = spokenTime(to, user.timeZone);
    return `${begun}, ${spokenTime(from, user.timeZone)} to ${begun === ended ? until : `${ended}, ${until}`}`;
  };
  return (
    <Panel title="Records" note={`${counted(activeDays, "day")} with something watched`} className="lg:col-span-5">
      <dl className="divide-y divide-line text-sm">
        {streaks.longest && (
          <Entry name="Longest streak" figure={counted(streaks.longest.days, "day")}>
            {span(streaks.longest)}
          </Entry>
        )}
        {range.lastDay >= today && (
          <Entry name="Streak right now" figure={streaks.current ? counted(streaks.current.days, "day") : "None"}>
            {streaks.current ? `since ${day(streaks.current.firstDay)}` : "Nothing watched today and yesterday"}
          </Entry>
        )}
        {streaks.drought && (
          <Entry name="Longest drought" figure={counted(streaks.drought.days, "day")}>
            {span(streaks.drought)}
          </Entry>
        )}
        {biggest && (
          <Entry name="Biggest day" figure={spokenDuration(biggest.minutes)}>
            {day(biggest.day)}, {counted(biggest.episodes + biggest.films, "viewing")}
          </Entry>
        )}
        {binge && (
          <Entry name="Longest binge" figure={counted(binge.episodes, "episode")}>
            <TitleLink {...binge} />, {stretch(binge)}
          </Entry>
        )}
      </dl>
      <FigureLinks figure="records" of="Records" address={address} />
    </Panel>
  );
}

function Entry({ name, figure, children }: { name: string; figure: string; children: React.ReactNode }) {
  return (
    <div className="py-3 first:pt-0 last:pb-0">
      <dt className="text-xs text-soft">{name}</dt>
      <dd>
        <span className="block text-lg font-semibold tracking-tight">{figure}</span>
        <span className="text-xs text-soft">{children}</span>
      </dd>
    </div>
  );
}
